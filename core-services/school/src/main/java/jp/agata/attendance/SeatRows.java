package jp.agata.attendance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits where. A student without a seat of their own takes the first free one, in order of number. */
@Component
class SeatRows {

    static final int PER_ROW = 6;
    static final int PLACES = 72;

    private record Seat(UUID enrollment, int position) {}

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Integer> room(UUID homeroom, List<RegisterStudent> students) {
        var room = new HashMap<UUID, Integer>();
        var present = new HashSet<UUID>();
        students.forEach(student -> present.add(student.enrollment()));
        jdbc
                .sql("select enrollment_id, position from attendance_seat where homeroom_id = :homeroom")
                .param("homeroom", homeroom)
                .query((row, _) -> new Seat(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .filter(seat -> present.contains(seat.enrollment()))
                .forEach(seat -> room.put(seat.enrollment(), seat.position()));
        var taken = new HashSet<>(room.values());
        var next = 0;
        for (var student : students) {
            if (!room.containsKey(student.enrollment())) {
                while (taken.contains(next)) {
                    next++;
                }
                room.put(student.enrollment(), next);
                taken.add(next);
            }
        }
        return room;
    }

    /** Replaces the whole plan. */
    void arrange(UUID homeroom, Map<UUID, Integer> plan) {
        jdbc.sql("delete from attendance_seat where homeroom_id = :homeroom")
                .param("homeroom", homeroom)
                .update();
        jdbc.sql("""
                        insert into attendance_seat (homeroom_id, enrollment_id, position)
                        select :homeroom, enrollment_id, position
                        from unnest(cast(:enrollments as uuid[]), cast(:positions as smallint[])) as given(enrollment_id, position)""")
                .param("homeroom", homeroom)
                .param("enrollments", plan.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .param("positions", plan.values().stream().map(String::valueOf).toArray(String[]::new))
                .update();
    }
}
