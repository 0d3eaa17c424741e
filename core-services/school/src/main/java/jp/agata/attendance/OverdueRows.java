package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.calendar.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which days of homerooms are confirmed, and which of their months are closed, of many at a time. */
@Component
class OverdueRows {

    private record Found(UUID homeroom, LocalDate day) {}

    private final JdbcClient jdbc;

    OverdueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the school began to take the roll here. */
    Optional<LocalDate> firstConfirmed(UUID school, SchoolYear year) {
        return jdbc.sql("""
                        select min(s.day) from attendance_sheet s join homeroom h on h.id = s.homeroom_id
                        where h.school_id = :school and h.school_year = :year""")
                .param("school", school)
                .param("year", year.year())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    Map<UUID, Set<LocalDate>> confirmed(Collection<UUID> homerooms, LocalDate first, LocalDate last) {
        return find("""
                select homeroom_id, day from attendance_sheet
                where homeroom_id = any(cast(:homerooms as uuid[])) and day between :first and :last""", homerooms, first, last)
                .collect(Collectors.groupingBy(Found::homeroom, Collectors.mapping(Found::day, Collectors.toSet())));
    }

    Map<UUID, Set<YearMonth>> closed(Collection<UUID> homerooms, LocalDate first, LocalDate last) {
        return find("""
                select homeroom_id, month as day from attendance_month
                where homeroom_id = any(cast(:homerooms as uuid[])) and month between :first and :last
                  and state <> 'OPEN'""", homerooms, first, last)
                .collect(Collectors.groupingBy(
                        Found::homeroom, Collectors.mapping(found -> YearMonth.from(found.day()), Collectors.toSet())));
    }

    private Stream<Found> find(String sql, Collection<UUID> homerooms, LocalDate first, LocalDate last) {
        return jdbc
                .sql(sql)
                .param("homerooms", homerooms.stream().map(UUID::toString).toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .query((row, _) ->
                        new Found(row.getObject("homeroom_id", UUID.class), row.getObject("day", LocalDate.class)))
                .list()
                .stream();
    }
}
