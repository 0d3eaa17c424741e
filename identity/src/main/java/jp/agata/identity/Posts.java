package jp.agata.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.agata.access.Post;
import jp.agata.access.PostDirectory;
import jp.agata.access.Reach;
import jp.agata.access.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts (職) of people: as the municipalities' lists gave them and the order ledger bounds and opens them. Read on every
 * request, so kept for a few seconds with their days: at 0:00 rights change of themselves, and what is taken away in the
 * course of a day is gone after those seconds.
 */
@Service
@Transactional(transactionManager = "controlTransactions")
public class Posts implements PostDirectory {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String COLUMNS = """
            select id, role, tenant_code, school_id, homeroom_id, title, valid_from, valid_until
            from post_in_force(cast(:now as timestamptz))
            """;

    private record Kept(List<Post> posts, long readAt) {}

    /** Who holds a post, by name, as printed on forms. */
    public record Holder(String name, Post post) {}

    private final JdbcClient control;
    private final Clock clock;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    Posts(@Qualifier("control") JdbcClient control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** Earliest first; a post that reaches nobody, like 教諭 beside 担任, comes last and so is nobody's first place. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS, transactionManager = "controlTransactions")
    public List<Post> heldBy(UUID person) {
        var known = kept.get(person);
        if (known == null || clock.millis() - FRESH.toMillis() >= known.readAt()) {
            known = new Kept(read(person), clock.millis());
            kept.put(person, known);
        }
        var today = LocalDate.now(clock);
        return known.posts().stream()
                .filter(post -> post.isHeldOn(today))
                .sorted(Comparator.comparing(post -> post.role().reach() == Reach.NOBODY))
                .toList();
    }

    /** Holders of a role in a school on a day, earliest appointed first: the 校長 or 教頭 a form names. */
    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public List<Holder> holders(UUID school, Role role, LocalDate day) {
        return holders("school_id = :place and role = :role", school, role, day);
    }

    /** Teachers in charge of a homeroom on a day: 担任 or 副担任. */
    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public List<Holder> inCharge(UUID homeroom, Role role, LocalDate day) {
        return holders("homeroom_id = :place and role = :role", homeroom, role, day);
    }

    /** Every post the person holds, held or is announced to hold, earliest first. */
    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public List<Post> everHeldBy(UUID person) {
        return read(person);
    }

    /** Records posts as given; a post already there is replaced. */
    public void appoint(UUID person, List<Post> posts) {
        posts.forEach(post -> control.sql("""
                        insert into post (id, person_id, role, tenant_code, school_id, homeroom_id, title, valid_from, valid_until)
                        values (:id, :person, :role, :tenant, :school, :homeroom, :title, :from, :until)
                        on conflict (id) do update set role = excluded.role, homeroom_id = excluded.homeroom_id,
                          title = excluded.title, valid_from = excluded.valid_from, valid_until = excluded.valid_until""")
                .param("id", post.id())
                .param("person", person)
                .param("role", post.role().name())
                .param("tenant", post.tenant())
                .param("school", post.school())
                .param("homeroom", post.homeroom())
                .param("title", post.title())
                .param("from", post.from())
                .param("until", post.until())
                .update());
        forget(person);
    }

    /** Of this server; other servers find out when what they keep is no longer fresh. */
    void forget(UUID person) {
        kept.remove(person);
    }

    private List<Holder> holders(String where, UUID place, Role role, LocalDate day) {
        return control.sql("""
                        select person.name as holder, post.* from post_in_force(cast(:now as timestamptz)) post
                        join person on person.id = post.person_id
                        where %s and valid_from <= :day and (valid_until is null or valid_until >= :day)
                        order by valid_from, holder""".formatted(where))
                .param("now", clock.instant().toString())
                .param("place", place)
                .param("role", role.name())
                .param("day", day)
                .query((row, n) -> new Holder(row.getString("holder"), post(row)))
                .list();
    }

    private List<Post> read(UUID person) {
        return control.sql(COLUMNS + "where person_id = :person order by valid_from, title")
                .param("now", clock.instant().toString())
                .param("person", person)
                .query((row, n) -> post(row))
                .list();
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("tenant_code"),
                row.getObject("school_id", UUID.class),
                row.getObject("homeroom_id", UUID.class),
                row.getString("title"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
