package jp.agata.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of reasons as they were set, every version of them. */
@Component
class ReasonRows {

    record Version(UUID id, int version, boolean inForce, ReasonList.Change change) {}

    private final JdbcClient jdbc;

    ReasonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param school absent for the board's own */
    Optional<Version> latest(@Nullable UUID school) {
        return jdbc.sql("""
                        select * from attendance_reason_list
                        where school_id is not distinct from cast(:school as uuid) order by version desc limit 1""")
                .param("school", school == null ? null : school.toString(), java.sql.Types.VARCHAR)
                .query((row, _) -> new Version(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getBoolean("in_force"),
                        new ReasonList.Change(
                                row.getString("changed_by_name"),
                                row.getObject("changed_at", OffsetDateTime.class)
                                        .toInstant())))
                .optional();
    }

    List<Reason> reasons(UUID list) {
        return jdbc.sql("select * from attendance_reason where list_id = :list order by position")
                .param("list", list)
                .query((row, _) -> new Reason(row.getString("wording"), Reason.Meaning.of(mark(row))))
                .list();
    }

    /** False if someone else made that version meanwhile. */
    boolean add(@Nullable UUID school, int version, boolean inForce, List<Reason> reasons, Instant now) {
        var id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into attendance_reason_list (id, school_id, version, in_force, changed_by,
                              changed_by_name, changed_at)
                            values (:id, cast(:school as uuid), :version, :inForce, :person, :name, :now)""")
                    .param("id", id)
                    .param("school", school == null ? null : school.toString(), java.sql.Types.VARCHAR)
                    .param("version", version)
                    .param("inForce", inForce)
                    .param("person", Actor.current().person())
                    .param("name", Actor.current().name())
                    .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
        for (var position = 0; position < reasons.size(); position++) {
            add(id, position, reasons.get(position));
        }
        return true;
    }

    private void add(UUID list, int position, Reason reason) {
        jdbc.sql("""
                        insert into attendance_reason (list_id, position, wording, code, late, early)
                        values (:list, :position, :wording, :code, :late, :early)""")
                .param("list", list)
                .param("position", position)
                .param("wording", reason.wording())
                .param("code", reason.meaning().mark().code().name())
                .param("late", reason.meaning().mark().late())
                .param("early", reason.meaning().mark().early())
                .update();
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                AttendanceCode.valueOf(row.getString("code")),
                row.getBoolean("late"),
                row.getBoolean("early"),
                0,
                "",
                null);
    }
}
