package jp.agata.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.identity.orders.Opening;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, posts and openings of one municipality as rows of the control schema; every statement names it. */
@Component
class StaffRows {

    private static final String OPEN = "(valid_until is null or valid_until >= :day)";
    private static final String POSTS = "post_as_known(cast(:now as timestamptz)) post";
    private static final String POST_HERE =
            "select from " + POSTS + " where post.person_id = person.id and tenant_code = :tenant";

    /**
     * Whose name and posts a municipality may see and change: who has a post there, and who has none anywhere but once
     * had one there, or never any. Whoever went to another is that one's.
     */
    private static final String ITS_OWN = """
            (exists (%1$s and %2$s)
             or not exists (select from %3$s
                  where post.person_id = person.id and tenant_code is distinct from :tenant and %2$s)
                and (exists (%1$s) or not exists (select from %3$s where post.person_id = person.id)))
            """.formatted(POST_HERE, OPEN, POSTS);

    private final JdbcClient control;
    private final Clock clock;

    StaffRows(@Qualifier("control") JdbcClient control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    List<StaffRegister.Member> members(String tenant, LocalDate day) {
        var people = new LinkedHashMap<UUID, Person>();
        var posts = new LinkedHashMap<UUID, List<Post>>();
        control.sql("""
                        select person.id as holder, employee_id, name, furigana, directory_tenant, object_id, post.*
                        from person join %s on post.person_id = person.id
                        where tenant_code = :tenant and school_id is not null and %s
                        order by employee_id, valid_from, title""".formatted(POSTS, ITS_OWN))
                .param("now", now())
                .param("tenant", tenant)
                .param("day", day)
                .query(row -> {
                    var person = person(row);
                    people.putIfAbsent(person.id(), person);
                    var held = posts.computeIfAbsent(person.id(), _ -> new ArrayList<>());
                    var post = Posts.post(row);
                    if (isHeldFrom(post, day)) {
                        held.add(post);
                    }
                });
        return people.values().stream()
                .map(person -> new StaffRegister.Member(person, posts.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static boolean isHeldFrom(Post post, LocalDate day) {
        var until = post.until();
        return until == null || !until.isBefore(day) && !until.isBefore(post.from());
    }

    Set<String> elsewhere(String tenant, Collection<String> employeeIds, LocalDate day) {
        return employeeIds.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        control.sql("select employee_id from person where employee_id in (:ids) and not " + ITS_OWN)
                                .param("now", now())
                                .param("ids", employeeIds)
                                .param("tenant", tenant)
                                .param("day", day)
                                .query(String.class)
                                .list());
    }

    boolean isBegun(String tenant) {
        return control.sql(
                        "select exists (select from appointment_list where tenant_code = :tenant and kind = 'STAFF_LIST')")
                .param("tenant", tenant)
                .query(Boolean.class)
                .single();
    }

    boolean isApplied(UUID list) {
        return control.sql("select exists (select from appointment_list where id = :id)")
                .param("id", list)
                .query(Boolean.class)
                .single();
    }

    void lock(String tenant) {
        control.sql("select pg_advisory_xact_lock(hashtextextended('staff ' || :tenant, 0))")
                .param("tenant", tenant)
                .query()
                .listOfRows();
    }

    void add(StaffRegister.AppointmentList list, String tenant, Instant now) {
        control.sql("""
                        insert into appointment_list (id, tenant_code, kind, first_day, appointed_by, appointed_at)
                        values (:id, :tenant, :kind, :day, :by, :at)""")
                .param("id", list.id())
                .param("tenant", tenant)
                .param("kind", list.kind().name())
                .param("day", list.firstDay())
                .param("by", Actor.current().person())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Somebody of another municipality is not entered: that would rename a stranger. */
    UUID enter(StaffRegister.Change change, String tenant, LocalDate day) {
        return control.sql("""
                        insert into person (id, employee_id, name, furigana) values (:id, :employeeId, :name, :furigana)
                        on conflict (employee_id) do update set name = excluded.name, furigana = excluded.furigana
                          where %s
                        returning id""".formatted(ITS_OWN))
                .param("id", UUID.randomUUID())
                .param("employeeId", change.employeeId())
                .param("name", change.name())
                .param("furigana", change.furigana())
                .param("now", now())
                .param("tenant", tenant)
                .param("day", day)
                .query(UUID.class)
                .single();
    }

    void close(List<UUID> closed, String tenant, LocalDate lastDay) {
        if (!closed.isEmpty()) {
            control.sql("update post set valid_until = :day where id in (:ids) and tenant_code = :tenant")
                    .param("day", lastDay)
                    .param("ids", closed)
                    .param("tenant", tenant)
                    .update();
        }
    }

    void begin(UUID list, List<Opening> openings) {
        openings.forEach(opening -> control.sql("""
                        insert into opening (appointment_list_id, employee_id, municipality, school_code, title, main,
                          valid_from)
                        values (:list, :employeeId, :municipality, :school, :title, :main, :from)
                        on conflict do nothing""")
                .param("list", list)
                .param("employeeId", opening.employeeId())
                .param("municipality", opening.position().place().municipality())
                .param("school", opening.position().place().school())
                .param("title", opening.position().title())
                .param("main", opening.main())
                .param("from", opening.from())
                .update());
    }

    private String now() {
        return clock.instant().toString();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("holder", UUID.class),
                row.getString("employee_id"),
                row.getString("name"),
                row.getString("furigana"),
                row.getObject("directory_tenant", UUID.class),
                row.getObject("object_id", UUID.class));
    }
}
