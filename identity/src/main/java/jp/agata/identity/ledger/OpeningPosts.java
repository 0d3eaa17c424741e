package jp.agata.identity.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.Role;
import jp.agata.identity.SchoolDirectory;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import jp.agata.identity.orders.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Posts people hold when the ledger first hears of them (台帳の始まりの職): as the staff list gave them, written down for
 * good with the person's first order.
 */
@Component
class OpeningPosts {

    private record Row(
            String employee,
            Role role,
            @Nullable String tenant,
            @Nullable UUID school,
            String title,
            LocalDate since) {}

    private final JdbcClient control;

    OpeningPosts(@Qualifier("control") JdbcClient control) {
        this.control = control;
    }

    /** Written down with an order, or else in the latest staff list, or else as held on that day. */
    List<Opening> of(Collection<String> employees, KnownPlaces places, LocalDate day) {
        var openings = new ArrayList<>(written(employees));
        openings.addAll(listed(without(employees, openings)));
        openings.addAll(held(without(employees, openings), places, day));
        return openings;
    }

    private static List<String> without(Collection<String> employees, List<Opening> openings) {
        var known = openings.stream().map(Opening::employeeId).collect(Collectors.toSet());
        return employees.stream().filter(employee -> !known.contains(employee)).toList();
    }

    void write(Collection<Opening> openings) {
        openings.forEach(opening -> control.sql("""
                        insert into opening_post (employee_id, municipality, school, title, main, since)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        opening.employeeId(),
                        opening.position().place().municipality(),
                        Optional.ofNullable(opening.position().place().school()).orElse(""),
                        opening.position().title(),
                        opening.main(),
                        opening.from())
                .update());
    }

    private List<Opening> written(Collection<String> employees) {
        return control.sql("""
                        select employee_id, municipality, school, title, main, since from opening_post
                        where employee_id = any(cast(:employees as text[]))""")
                .param("employees", employees.toArray(String[]::new))
                .query((row, n) -> opening(row))
                .list();
    }

    private List<Opening> listed(Collection<String> employees) {
        return control.sql("""
                        select distinct on (o.employee_id, municipality, school_code) o.employee_id, municipality,
                          school_code as school, title, main, valid_from as since
                        from opening o where employee_id = any(cast(:employees as text[]))
                          and appointment_list_id = (select l.id from opening p
                            join appointment_list l on l.id = p.appointment_list_id
                            where p.employee_id = o.employee_id order by l.appointed_at desc limit 1)
                        order by o.employee_id, municipality, school_code, main desc, title""")
                .param("employees", employees.toArray(String[]::new))
                .query((row, n) -> opening(row))
                .list();
    }

    private static Opening opening(ResultSet row) throws SQLException {
        return new Opening(
                row.getString("employee_id"),
                new Position(
                        new Place(row.getString("municipality"), blankToNull(row.getString("school"))),
                        row.getString("title")),
                row.getBoolean("main"),
                row.getObject("since", LocalDate.class));
    }

    private List<Opening> held(Collection<String> employees, KnownPlaces places, LocalDate day) {
        var byPerson = new LinkedHashMap<String, List<Opening>>();
        rows(employees, day)
                .forEach(row -> place(row, places).ifPresent(place -> {
                    var openings = byPerson.computeIfAbsent(row.employee(), employee -> new ArrayList<>());
                    // 担任と教務主任のように、同じ学校の二つの役目は一つの職
                    if (openings.stream()
                            .noneMatch(other -> other.position().place().equals(place))) {
                        openings.add(new Opening(
                                row.employee(),
                                new Position(place, title(row, place)),
                                openings.isEmpty(),
                                row.since()));
                    }
                }));
        return byPerson.values().stream().flatMap(List::stream).toList();
    }

    /** 本務 before 兼務. */
    private List<Row> rows(Collection<String> employees, LocalDate day) {
        return control.sql("""
                        select p.employee_id, role, tenant_code, school_id, title, valid_from
                        from post join person p on p.id = post.person_id
                        where p.employee_id = any(cast(:employees as text[])) and valid_from <= :day
                          and (valid_until is null or valid_until >= :day)
                        order by p.employee_id, title like '%兼務%', valid_from, title""")
                .param("employees", employees.toArray(String[]::new))
                .param("day", day)
                .query((row, n) -> new Row(
                        row.getString("employee_id"),
                        Role.valueOf(row.getString("role")),
                        row.getString("tenant_code"),
                        row.getObject("school_id", UUID.class),
                        row.getString("title"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    private static Optional<Place> place(Row row, KnownPlaces places) {
        var tenant = row.tenant();
        var school = row.school();
        if (tenant == null) {
            return Optional.of(new Place(places.prefectureCode(), null));
        }
        return school == null
                ? Optional.of(new Place(tenant, null))
                : places.school(tenant, school).map(SchoolDirectory.Entry::code).map(code -> new Place(tenant, code));
    }

    /** Duties such as 「3年2組 担任」 are no titles; those who have them are 教諭. */
    private static String title(Row row, Place place) {
        var plain = row.title().replaceAll("[（(]兼務[）)]", "");
        if (Titles.role(new Position(place, plain)).isPresent()) {
            return plain;
        }
        return switch (row.role()) {
            case HOMEROOM_TEACHER, ASSISTANT_HOMEROOM_TEACHER, CURRICULUM_COORDINATOR, SUPPORT_COORDINATOR ->
                Role.SUBJECT_TEACHER.label();
            default -> row.role().label();
        };
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
