package jp.agata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds the classes of the invented world and signs their teachers in. */
final class Lanes {

    private static final int SEARCHED = 30;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Lanes() {}

    /** Of every class that many days, counted back from today, on which roll is taken. */
    static List<Lane> in(Deployment deployment, int days) {
        var lanes = new ArrayList<Lane>();
        for (var homeroom : homerooms(deployment)) {
            lanes.addAll(of(deployment.address(), homeroom, days));
        }
        if (lanes.isEmpty()) {
            throw new IllegalStateException("No class of the invented world takes roll");
        }
        Words.say("lanes", lanes.size());
        return lanes;
    }

    private static List<Lane> of(String address, Homeroom homeroom, int days) {
        var found = new ArrayList<Lane>();
        var today = LocalDate.now(JAPAN);
        try {
            var teacher = Teacher.signedIn(address, homeroom.employeeId());
            for (var back = 0; back < SEARCHED && found.size() < days; back++) {
                var lane = new Lane(teacher, homeroom, today.minusDays(back));
                if (lane.prepare()) {
                    found.add(lane);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Homeroom> homerooms(Deployment deployment) {
        try (var connection = deployment.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select distinct on (o.homeroom_id) o.tenant_code, o.homeroom_id, p.employee_id
                        from agata.post o join agata.person p on p.id = o.person_id
                        where o.role = 'HOMEROOM_TEACHER' and o.homeroom_id is not null
                          and (o.valid_until is null or o.valid_until >= current_date)
                        order by o.homeroom_id, p.employee_id""")) {
            var homerooms = new ArrayList<Homeroom>();
            while (rows.next()) {
                homerooms.add(new Homeroom(rows.getString(1), rows.getObject(2, UUID.class), rows.getString(3)));
            }
            return homerooms;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the posts", e);
        }
    }
}
