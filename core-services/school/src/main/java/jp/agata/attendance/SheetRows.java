package jp.agata.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.attendance.MonthRegister.Closing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which days are confirmed and which months are closed. */
@Component
class SheetRows {

    record Confirmation(LocalDate day, String by, Instant at) {}

    /** Whether all months are open, and which days are confirmed. */
    record Standing(boolean open, List<LocalDate> confirmed) {}

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For closing, when nobody may save. Savers share the homeroom: {@link RollAccess#requireShared}. */
    void lock(UUID homeroom) {
        jdbc.sql("select 1 from homeroom where id = :id for update")
                .param("id", homeroom)
                .query(Integer.class)
                .single();
    }

    /** What a save must know of its days. To be asked under the lock, or a closing would be overlooked. */
    Standing standing(UUID homeroom, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select
                          not exists (select from attendance_month
                            where homeroom_id = :homeroom and month between :month and :until and state <> 'OPEN') as open,
                          array(select cast(day as text) from attendance_sheet
                            where homeroom_id = :homeroom and day between :from and :until) as confirmed""")
                .param("homeroom", homeroom)
                .param("month", from.withDayOfMonth(1))
                .param("from", from)
                .param("until", until)
                .query((row, _) -> new Standing(
                        row.getBoolean("open"),
                        Arrays.stream((String[]) row.getArray("confirmed").getArray())
                                .map(LocalDate::parse)
                                .toList()))
                .single();
    }

    /** The homerooms of a school that have confirmed the day. */
    Set<UUID> confirmedOn(UUID school, LocalDate day) {
        return jdbc.sql("""
                        select s.homeroom_id from attendance_sheet s join homeroom h on h.id = s.homeroom_id
                        where h.school_id = :school and s.day = :day""")
                .param("school", school)
                .param("day", day)
                .query(UUID.class)
                .set();
    }

    List<Confirmation> confirmations(UUID homeroom, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select * from attendance_sheet where homeroom_id = :homeroom and day between :from and :until
                        order by day""")
                .param("homeroom", homeroom)
                .param("from", from)
                .param("until", until)
                .query((row, _) -> new Confirmation(
                        row.getObject("day", LocalDate.class),
                        row.getString("confirmed_by_name"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A day confirmed already keeps its first confirmation. */
    void confirm(UUID homeroom, List<LocalDate> days, Instant now) {
        jdbc.sql("""
                        insert into attendance_sheet (homeroom_id, day, confirmed_at, confirmed_by, confirmed_by_name)
                        select :homeroom, day, :now, :person, :name from unnest(cast(:days as date[])) as given(day)
                        on conflict (homeroom_id, day) do nothing""")
                .param("homeroom", homeroom)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("person", Actor.current().person())
                .param("name", Actor.current().name())
                .update();
    }

    void withdrawConfirmation(UUID homeroom, LocalDate day) {
        jdbc.sql("delete from attendance_sheet where homeroom_id = :homeroom and day = :day")
                .param("homeroom", homeroom)
                .param("day", day)
                .update();
    }

    Closing closing(UUID homeroom, YearMonth month) {
        return jdbc.sql("select * from attendance_month where homeroom_id = :homeroom and month = :month")
                .param("homeroom", homeroom)
                .param("month", month.atDay(1))
                .query((row, _) -> closing(row))
                .optional()
                .orElse(Closing.OPEN);
    }

    /** Until the end of the transaction, no month of the school can be closed. */
    void share(UUID school) {
        jdbc.sql("select id from homeroom where school_id = :school for key share")
                .param("school", school)
                .query(UUID.class)
                .list();
    }

    /** A closed month of any homeroom of the school that touches the days. */
    Optional<LocalDate> closedMonthOfSchool(UUID school, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select min(m.month) from attendance_month m join homeroom h on h.id = m.homeroom_id
                        where h.school_id = :school and m.state <> 'OPEN' and m.month between :from and :until""")
                .param("school", school)
                .param("from", from.withDayOfMonth(1))
                .param("until", until)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Writes the new state if the month is still as it was seen. */
    boolean put(UUID homeroom, YearMonth month, Closing closing) {
        return jdbc.sql("""
                        insert into attendance_month as m (homeroom_id, month, state, closed_by_name, closed_at,
                          approved_by_name, approved_at, version)
                        values (:homeroom, :month, :state, :closedBy, :closedAt, :approvedBy, :approvedAt, :version + 1)
                        on conflict (homeroom_id, month) do update
                          set state = excluded.state, closed_by_name = excluded.closed_by_name,
                            closed_at = excluded.closed_at, approved_by_name = excluded.approved_by_name,
                            approved_at = excluded.approved_at, version = excluded.version
                          where m.version = excluded.version - 1""")
                        .param("homeroom", homeroom)
                        .param("month", month.atDay(1))
                        .param("state", closing.state().name())
                        .param("closedBy", closing.closedBy())
                        .param("closedAt", utc(closing.closedAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("approvedBy", closing.approvedBy())
                        .param("approvedAt", utc(closing.approvedAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("version", closing.version())
                        .update()
                == 1;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                Closing.State.valueOf(row.getString("state")),
                row.getString("closed_by_name"),
                instant(row, "closed_at"),
                row.getString("approved_by_name"),
                instant(row, "approved_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
