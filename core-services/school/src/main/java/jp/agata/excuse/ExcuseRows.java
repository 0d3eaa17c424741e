package jp.agata.excuse;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.agata.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases as rows, one for each version; only ever added. */
@Component
class ExcuseRows {

    private static final String BEREAVED = "RELATIVE";

    private final JdbcClient jdbc;

    ExcuseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cases of those students that stand and touch a day between the two, in order of their first day. */
    List<ExcuseVersion> standing(Collection<UUID> enrollments, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select * from (
                          select distinct on (id) *, min(changed_at) over (partition by id) as registered_at
                          from excuse where enrollment_id = any (cast(:enrollments as uuid[]))
                          order by id, version desc) latest
                        where not withdrawn and valid_from <= :until and (valid_until is null or valid_until >= :from)
                        order by valid_from, id""")
                .param("enrollments", enrollments.stream().map(UUID::toString).toArray(String[]::new))
                .param("from", from)
                .param("until", until)
                .query((row, _) -> version(row))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from excuse").query(Long.class).single();
    }

    /** Every version of a case, latest first; empty if there is no such case. */
    List<ExcuseVersion> history(UUID id) {
        return jdbc.sql("""
                        select *, min(changed_at) over () as registered_at from excuse
                        where id = :id order by version desc""").param("id", id).query((row, _) -> version(row)).list();
    }

    /** False if someone else added that version first. */
    boolean add(UUID id, int version, UUID enrollment, Excuse excuse, boolean withdrawn, Instant now) {
        try {
            insert(id, version, enrollment, excuse, withdrawn, now);
            return true;
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
    }

    private void insert(UUID id, int version, UUID enrollment, Excuse excuse, boolean withdrawn, Instant now) {
        var suspension = excuse instanceof Suspension is ? is : null;
        var bereavement = excuse instanceof Bereavement is ? is : null;
        jdbc.sql("""
                        insert into excuse (id, version, enrollment_id, kind, ground, cause, onset, recovered, travel_days,
                          granted_days, granted_until, valid_from, valid_until, note, withdrawn, changed_by,
                          changed_by_name, changed_at)
                        values (:id, :version, :enrollment, :kind, :ground, :cause, :onset, :recovered, :travel, :granted,
                          :grantedUntil, :from, :until, :note, :withdrawn, :person, :name, :now)""")
                .param("id", id)
                .param("version", version)
                .param("enrollment", enrollment)
                .param("kind", excuse.kind().name())
                .param(
                        "ground",
                        suspension == null ? BEREAVED : suspension.ground().name())
                .param("cause", suspension == null ? excuse.reason() : suspension.cause())
                .param("onset", date(suspension == null ? null : suspension.onset()))
                .param("recovered", date(suspension == null ? null : suspension.recovered()))
                .param("travel", bereavement == null ? 0 : bereavement.travelDays())
                .param("granted", bereavement == null ? 0 : bereavement.granted())
                .param("grantedUntil", date(bereavement == null ? null : bereavement.grantedUntil()))
                .param("from", excuse.from())
                .param("until", date(excuse.until()))
                .param("note", excuse.note())
                .param("withdrawn", withdrawn)
                .param("person", Actor.current().person())
                .param("name", Actor.current().name())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static ExcuseVersion version(ResultSet row) throws SQLException {
        return new ExcuseVersion(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("enrollment_id", UUID.class),
                excuse(row),
                row.getBoolean("withdrawn"),
                instant(row, "registered_at"),
                row.getString("changed_by_name"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Excuse excuse(ResultSet row) throws SQLException {
        var from = row.getObject("valid_from", LocalDate.class);
        var until = row.getObject("valid_until", LocalDate.class);
        return switch (Excuse.Kind.valueOf(row.getString("kind"))) {
            case SUSPENSION ->
                new Suspension(
                        SuspensionGround.valueOf(row.getString("ground")),
                        row.getString("cause"),
                        row.getObject("onset", LocalDate.class),
                        row.getObject("recovered", LocalDate.class),
                        from,
                        until,
                        row.getString("note"));
            case BEREAVEMENT ->
                new Bereavement(
                        row.getString("cause"),
                        row.getInt("travel_days"),
                        row.getInt("granted_days"),
                        from,
                        Objects.requireNonNull(until, "A bereavement has an end"),
                        Objects.requireNonNull(row.getObject("granted_until", LocalDate.class), "granted_until"),
                        row.getString("note"));
        };
    }
}
