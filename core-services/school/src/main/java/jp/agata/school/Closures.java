package jp.agata.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.problem.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders of closure (臨時休業の指示) of a school: given, changed, withdrawn. What was ordered before stays readable. */
@Service
@Transactional
public class Closures {

    /**
     * An order as it was given or changed.
     *
     * @param version from 1; to be given back when the order is changed
     */
    public record Order(Closure closure, int version, boolean withdrawn, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final ObjectProvider<CalendarGuard> guards;
    private final Clock clock;

    Closures(JdbcClient jdbc, Access access, Audit audit, ObjectProvider<CalendarGuard> guards, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.guards = guards;
        this.clock = clock;
    }

    /** Every version of every order that touches a day between the two, latest order and version first. */
    @Transactional(readOnly = true)
    public List<Order> history(UUID school, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select * from closure_version where school_id = :school and closure_id in (
                          select closure_id from closure_version
                          where school_id = :school and valid_from <= :until and valid_until >= :from)
                        order by first_value(valid_from) over (partition by closure_id order by version desc) desc,
                          closure_id, version desc""")
                .param("school", school)
                .param("from", from)
                .param("until", until)
                .query((row, _) -> order(row))
                .list();
    }

    /** How many changes there have been to the school's orders. */
    @Transactional(readOnly = true)
    public long changes(UUID school) {
        return jdbc.sql("select count(*) from closure_version where school_id = :school")
                .param("school", school)
                .query(Long.class)
                .single();
    }

    /** Refused for days of a month already closed. */
    public void order(UUID school, Closure closure) {
        access.requireSchool(Permission.ORDER_CLOSURE, school);
        check(school, closure);
        put(school, closure);
        keep(school, closure, 1, false);
    }

    /** The order as it shall be from now on. */
    public void change(UUID school, Closure closure, int version) {
        var before = standing(school, closure.id());
        check(school, before);
        check(school, closure);
        put(school, closure);
        keep(school, closure, version + 1, false);
    }

    /** 取りやめ: the days are as if the order had not been given. */
    public void withdraw(UUID school, UUID id, int version) {
        var closure = standing(school, id);
        check(school, closure);
        jdbc.sql("delete from closure where id = :id").param("id", id).update();
        keep(school, closure, version + 1, true);
    }

    private Closure standing(UUID school, UUID id) {
        access.requireSchool(Permission.ORDER_CLOSURE, school);
        return jdbc.sql("select * from closure where id = :id and school_id = :school")
                .param("id", id)
                .param("school", school)
                .query((row, _) -> closure(row, "id"))
                .optional()
                .orElseThrow(AccessProblem.NOT_FOUND::with);
    }

    /** Refuses days of a month already closed. Whoever only asks goes on. */
    @Transactional(noRollbackFor = Problem.class)
    public void check(UUID school, Closure closure) {
        guards.forEach(guard -> guard.check(school, closure.from(), closure.until()));
    }

    private void put(UUID school, Closure closure) {
        statement("""
                        insert into closure (id, school_id, basis, scope, grades, homerooms, valid_from, valid_until, cause)
                        values (:id, :school, :basis, :scope, :grades, cast(:homerooms as uuid[]), :from, :until, :cause)
                        on conflict (id) do update set basis = excluded.basis, scope = excluded.scope,
                          grades = excluded.grades, homerooms = excluded.homerooms, valid_from = excluded.valid_from,
                          valid_until = excluded.valid_until, cause = excluded.cause""", school, closure).update();
    }

    private void keep(UUID school, Closure closure, int version, boolean withdrawn) {
        try {
            statement("""
                            insert into closure_version (closure_id, version, school_id, basis, scope, grades, homerooms,
                              valid_from, valid_until, cause, withdrawn, changed_by, changed_by_name, changed_at)
                            values (:id, :version, :school, :basis, :scope, :grades, cast(:homerooms as uuid[]), :from,
                              :until, :cause, :withdrawn, :person, :name, :now)""", school, closure)
                    .param("version", version)
                    .param("withdrawn", withdrawn)
                    .param("person", Actor.current().person())
                    .param("name", Actor.current().name())
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException overtaken) {
            throw ClosureProblem.CHANGED_MEANWHILE.with();
        }
        audit.record(
                Audit.Action.CHANGE,
                Audit.Target.of("closure", closure.id()),
                Permission.ORDER_CLOSURE.classification(),
                Map.of(
                        "from", closure.from().toString(),
                        "until", closure.until().toString(),
                        "scope", closure.scope().name(),
                        "grades", List.copyOf(closure.grades()),
                        "homerooms", List.copyOf(closure.homerooms()),
                        "version", version,
                        "withdrawn", withdrawn));
    }

    private JdbcClient.StatementSpec statement(String sql, UUID school, Closure closure) {
        return jdbc.sql(sql)
                .param("id", closure.id())
                .param("school", school)
                .param("basis", closure.basis().name())
                .param("scope", closure.scope().name())
                .param(
                        "grades",
                        closure.grades().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param(
                        "homerooms",
                        closure.homerooms().stream().map(UUID::toString).toArray(String[]::new))
                .param("from", closure.from())
                .param("until", closure.until())
                .param("cause", closure.cause());
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                closure(row, "closure_id"),
                row.getInt("version"),
                row.getBoolean("withdrawn"),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static Closure closure(ResultSet row, String id) throws SQLException {
        return new Closure(
                row.getObject(id, UUID.class),
                Closure.Basis.valueOf(row.getString("basis")),
                Closure.Scope.valueOf(row.getString("scope")),
                Arrays.stream((Short[]) row.getArray("grades").getArray())
                        .map(Short::intValue)
                        .collect(Collectors.toSet()),
                Set.copyOf(List.of((UUID[]) row.getArray("homerooms").getArray())),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("cause"));
    }
}
