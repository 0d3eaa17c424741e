package jp.agata.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.agata.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries as rows: read by homeroom, saved by one upsert that checks each cell's version. */
@Component
class MarkRows {

    /** An entry as it stands, with who made it. */
    record Row(UUID enrollment, LocalDate day, Mark mark, int version, UUID request, String by, Instant at) {}

    /** A cell to be written. Version 0 says: I saw no entry. */
    record Edit(UUID enrollment, LocalDate day, Mark mark, int version) {}

    record Written(UUID enrollment, LocalDate day, int version) {}

    private static final String COLUMNS = "enrollment_id, day, homeroom_id, code, late, early, missed_periods, reason,"
            + " at_time, version, request_id, changed_by, changed_by_name, changed_at";

    private final JdbcClient jdbc;

    MarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(UUID homeroom, LocalDate from, LocalDate until) {
        return jdbc.sql("select * from attendance_mark where homeroom_id = :homeroom and day between :from and :until")
                .param("homeroom", homeroom)
                .param("from", from)
                .param("until", until)
                .query((row, _) -> row(row))
                .list();
    }

    List<Row> at(List<Edit> cells) {
        return jdbc.sql("""
                        select m.* from attendance_mark m
                        join unnest(cast(:enrollments as uuid[]), cast(:days as date[])) as given(enrollment_id, day)
                          using (enrollment_id, day)""")
                .param("enrollments", texts(cells, Edit::enrollment))
                .param("days", texts(cells, Edit::day))
                .query((row, _) -> row(row))
                .list();
    }

    /**
     * Writes the cells whose version is still the one seen, and returns those. All in one statement, rows in order of
     * their key, so that two savers of one homeroom never wait for each other in a circle.
     *
     * @param confirmedDays days whose changes are kept as history
     */
    List<Written> write(UUID homeroom, UUID request, List<Edit> edits, List<LocalDate> confirmedDays, Instant now) {
        return jdbc.sql("""
                        with saved as (
                          insert into attendance_mark as m (%s)
                          select enrollment_id, day, :homeroom, code, late, early, missed, reason, at_time, version + 1,
                            :request, :person, :name, :now
                          from unnest(cast(:enrollments as uuid[]), cast(:days as date[]), cast(:codes as text[]),
                            cast(:late as boolean[]), cast(:early as boolean[]), cast(:missed as smallint[]),
                            cast(:reasons as text[]), cast(:times as time[]), cast(:versions as integer[]))
                            as given(enrollment_id, day, code, late, early, missed, reason, at_time, version)
                          order by enrollment_id, day
                          on conflict (enrollment_id, day) do update
                            set homeroom_id = excluded.homeroom_id, code = excluded.code, late = excluded.late,
                              early = excluded.early, missed_periods = excluded.missed_periods,
                              reason = excluded.reason, at_time = excluded.at_time, version = excluded.version,
                              request_id = excluded.request_id, changed_by = excluded.changed_by,
                              changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at
                            where m.version = excluded.version - 1
                          returning new.*, old.code as old_code, old.late as old_late, old.early as old_early,
                            old.reason as old_reason),
                        kept as (
                          insert into attendance_mark_change (enrollment_id, day, homeroom_id,
                            old_code, old_late, old_early, old_reason, new_code, new_late, new_early, new_reason,
                            changed_by, changed_by_name, changed_at)
                          select enrollment_id, day, homeroom_id, old_code, old_late, old_early, old_reason,
                            code, late, early, reason, changed_by, changed_by_name, changed_at
                          from saved where day = any (cast(:confirmed as date[])))
                        select enrollment_id, day, version from saved""".formatted(COLUMNS))
                .param("homeroom", homeroom)
                .param("request", request)
                .param("person", Actor.current().person())
                .param("name", Actor.current().name())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("enrollments", texts(edits, Edit::enrollment))
                .param("days", texts(edits, Edit::day))
                .param("codes", texts(edits, edit -> edit.mark().code().name()))
                .param("late", texts(edits, edit -> edit.mark().late()))
                .param("early", texts(edits, edit -> edit.mark().early()))
                .param("missed", texts(edits, edit -> edit.mark().missedPeriods()))
                .param("reasons", texts(edits, edit -> edit.mark().reason()))
                .param("times", texts(edits, edit -> edit.mark().time()))
                .param("versions", texts(edits, Edit::version))
                .param("confirmed", texts(confirmedDays, day -> day))
                .query((row, _) -> new Written(
                        row.getObject("enrollment_id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getInt("version")))
                .list();
    }

    private static <T> @Nullable String[] texts(List<T> items, Function<T, @Nullable Object> part) {
        return items.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("enrollment_id", UUID.class),
                row.getObject("day", LocalDate.class),
                mark(row),
                row.getInt("version"),
                row.getObject("request_id", UUID.class),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static Mark mark(ResultSet row) throws SQLException {
        return new Mark(
                AttendanceCode.valueOf(row.getString("code")),
                row.getBoolean("late"),
                row.getBoolean("early"),
                row.getInt("missed_periods"),
                row.getString("reason"),
                row.getObject("at_time", LocalTime.class));
    }
}
