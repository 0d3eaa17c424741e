package jp.agata.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.student.Member;
import jp.agata.student.Students;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All homerooms of a school today (職員室の出欠板): which have not confirmed yet, and how many are away. */
@Service
@Transactional
class RollBoard {

    /** Numbers only; no child is named on the board. */
    record Line(
            Homeroom homeroom,
            boolean classDay,
            int roll,
            int absent,
            int stopped,
            int late,
            int early,
            int unexplained,
            Sheet.@Nullable Confirmation confirmation) {

        public boolean isWaiting() {
            return classDay && confirmation == null;
        }

        public int present() {
            return roll - absent - stopped;
        }

        public String confirmed() {
            return confirmation == null ? "" : JapanTime.hourMinute(confirmation.at()) + " " + confirmation.by();
        }
    }

    record Total(long waiting, int homerooms, int roll, int absent, int stopped) {
        static Total of(List<Line> lines) {
            return new Total(
                    lines.stream().filter(Line::isWaiting).count(),
                    lines.size(),
                    lines.stream().mapToInt(Line::roll).sum(),
                    lines.stream().mapToInt(Line::absent).sum(),
                    lines.stream().mapToInt(Line::stopped).sum());
        }
    }

    private record Count(UUID homeroom, int absent, int stopped, int late, int early, int unexplained) {
        static Count none(UUID homeroom) {
            return new Count(homeroom, 0, 0, 0, 0, 0);
        }
    }

    private final Homerooms homerooms;
    private final Students students;
    private final Registers registers;
    private final Access access;
    private final Audit audit;
    private final JdbcClient jdbc;

    RollBoard(
            Homerooms homerooms, Students students, Registers registers, Access access, Audit audit, JdbcClient jdbc) {
        this.homerooms = homerooms;
        this.students = students;
        this.registers = registers;
        this.access = access;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** Those still waiting first. */
    List<Line> of(UUID school, LocalDate day) {
        access.requireSchool(Permission.VIEW_BOARD, school);
        var counts = counts(school, day);
        var confirmations = confirmations(school, day);
        var roll = students.enrolled(school, day).stream()
                .filter(member -> member.homeroom() != null && member.isAttending(day))
                .collect(Collectors.groupingBy(Member::homeroom, Collectors.counting()));
        audit.record(
                Audit.Action.VIEW,
                Audit.Target.of("attendance-board", school),
                Permission.VIEW_BOARD.classification(),
                Map.of("day", day.toString()));
        return homerooms.ofSchool(school, SchoolYear.of(day).year()).stream()
                .map(home -> line(
                        home,
                        isClassDay(home, day),
                        Math.toIntExact(roll.getOrDefault(home.id(), 0L)),
                        counts.getOrDefault(home.id(), Count.none(home.id())),
                        confirmations.get(home.id())))
                .sorted(Comparator.comparing((Line line) -> !line.isWaiting()))
                .toList();
    }

    /** Changes whenever the board would. */
    String stamp(UUID school, LocalDate day) {
        access.requireSchool(Permission.VIEW_BOARD, school);
        return jdbc.sql("""
                        select concat_ws('/', count(s.day), max(s.confirmed_at), count(m.day), max(m.changed_at))
                        from homeroom h
                        left join attendance_sheet s on s.homeroom_id = h.id and s.day = :day
                        left join attendance_mark m on m.homeroom_id = h.id and m.day = :day
                        where h.school_id = :school and h.school_year = :year""")
                .param("school", school)
                .param("day", day)
                .param("year", SchoolYear.of(day).year())
                .query(String.class)
                .single();
    }

    private boolean isClassDay(Homeroom home, LocalDate day) {
        return registers.gradeDays(home, day, day).values().stream()
                .anyMatch(grade -> grade.isClassDay(day) && !grade.isClosed(home.id(), day));
    }

    private static Line line(
            Homeroom home, boolean classDay, int roll, Count count, Sheet.@Nullable Confirmation confirmation) {
        return new Line(
                home,
                classDay,
                roll,
                count.absent(),
                count.stopped(),
                count.late(),
                count.early(),
                count.unexplained(),
                confirmation);
    }

    private Map<UUID, Count> counts(UUID school, LocalDate day) {
        return jdbc
                .sql("""
                        select m.homeroom_id,
                          count(*) filter (where m.code = any (cast(:absent as text[]))) as absent,
                          count(*) filter (where m.code = any (cast(:stopped as text[]))) as stopped,
                          count(*) filter (where m.late) as late, count(*) filter (where m.early) as early,
                          count(*) filter (where m.code = 'UNEXPLAINED') as unexplained
                        from attendance_mark m join homeroom h on h.id = m.homeroom_id
                        where h.school_id = :school and m.day = :day group by m.homeroom_id""")
                .param("absent", codes(AttendanceCode.Group.ABSENT))
                .param("stopped", codes(AttendanceCode.Group.STOP))
                .param("school", school)
                .param("day", day)
                .query((row, _) -> count(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::homeroom, Function.identity()));
    }

    private Map<UUID, Sheet.Confirmation> confirmations(UUID school, LocalDate day) {
        record Found(UUID homeroom, Sheet.Confirmation confirmation) {}
        return jdbc
                .sql("""
                        select s.* from attendance_sheet s join homeroom h on h.id = s.homeroom_id
                        where h.school_id = :school and s.day = :day""")
                .param("school", school)
                .param("day", day)
                .query((row, _) -> new Found(
                        row.getObject("homeroom_id", UUID.class),
                        new Sheet.Confirmation(
                                row.getString("confirmed_by_name"),
                                row.getObject("confirmed_at", OffsetDateTime.class)
                                        .toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::homeroom, Found::confirmation));
    }

    private static String[] codes(AttendanceCode.Group group) {
        return Arrays.stream(AttendanceCode.values())
                .filter(code -> code.group() == group)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getObject("homeroom_id", UUID.class),
                row.getInt("absent"),
                row.getInt("stopped"),
                row.getInt("late"),
                row.getInt("early"),
                row.getInt("unexplained"));
    }
}
