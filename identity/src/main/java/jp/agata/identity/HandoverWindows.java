package jp.agata.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Windows for 引継ぎ: whoever has left a post of the municipality at hand by an order may be let read on for some days what
 * the post reached, and nothing more. The window is the board's to grant and to take back.
 */
@Service
@Transactional(transactionManager = "controlTransactions")
public class HandoverWindows {

    /** How many days may be granted. */
    public static final List<Integer> DAYS = List.of(7, 14, 30);

    private static final int LOOK_BACK = 30;
    private static final int LOOK_AHEAD = 60;

    /** @param post that ends, or has ended, with its last day */
    public record Leaver(UUID person, String name, Post post) {

        /** What can be granted: nothing for who had no child's data. */
        public Optional<Role> grade() {
            return switch (post.role().reach()) {
                case HOMEROOM -> Optional.of(Role.HANDOVER_HOMEROOM);
                case SCHOOL -> Optional.of(Role.HANDOVER_SCHOOL);
                case TENANT, NOBODY -> Optional.empty();
            };
        }
    }

    /** @param post what the window is for as long as it is open */
    public record Window(UUID post, String name, Post window) {}

    private final JdbcClient control;
    private final Clock clock;

    HandoverWindows(@Qualifier("control") JdbcClient control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** Those who have left lately or will leave soon, as far as announced, and with whom something could be handed over. */
    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public List<Leaver> leavers() {
        return leavers(null);
    }

    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public List<Window> open() {
        return control.sql("""
                        select post_id, person.name as holder, w.* from handover_window w
                        join person on person.id = w.person_id
                        where tenant_code = :tenant and withdrawn_at is null and valid_until >= :today
                        order by valid_until, holder""")
                .param("tenant", Tenant.current().code())
                .param("today", LocalDate.now(clock))
                .query((row, n) ->
                        new Window(row.getObject("post_id", UUID.class), row.getString("holder"), Posts.post(row)))
                .list();
    }

    /** From the day after the post's last, for that many days. */
    public UUID grant(UUID post, int days, String title) {
        if (!DAYS.contains(days)) {
            throw HandoverProblem.DAYS_UNKNOWN.with();
        }
        var leaver = leavers(post).stream().findFirst().orElseThrow(AccessProblem.NOT_FOUND::with);
        if (open().stream().anyMatch(window -> window.post().equals(post))) {
            throw HandoverProblem.ALREADY_GRANTED.with(leaver.name());
        }
        var id = UUID.randomUUID();
        var lastDay = Objects.requireNonNull(leaver.post().until());
        control.sql("""
                        insert into handover_window (id, post_id, person_id, role, tenant_code, school_id, homeroom_id,
                          title, valid_from, valid_until, granted_by, granted_at)
                        values (:id, :post, :person, :role, :tenant, :school, :homeroom, :title, :from, :until, :by, :at)""")
                .param("id", id)
                .param("post", post)
                .param("person", leaver.person())
                .param("role", leaver.grade().orElseThrow().name())
                .param("tenant", Tenant.current().code())
                .param("school", leaver.post().school())
                .param("homeroom", leaver.post().homeroom())
                .param("title", title)
                .param("from", lastDay.plusDays(1))
                .param("until", lastDay.plusDays(days))
                .param("by", Actor.current().person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** The right is gone within the few seconds for which posts are kept. */
    public void withdraw(UUID window) {
        var changed = control.sql("""
                        update handover_window set withdrawn_at = :at
                        where id = :id and tenant_code = :tenant and withdrawn_at is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", window)
                .param("tenant", Tenant.current().code())
                .update();
        if (changed == 0) {
            throw AccessProblem.NOT_FOUND.with();
        }
    }

    private List<Leaver> leavers(@Nullable UUID post) {
        var today = LocalDate.now(clock);
        return control
                .sql("""
                        select person.id as holder_id, person.name as holder, post.*
                        from post_as_known(cast(:now as timestamptz)) post join person on person.id = post.person_id
                        where post.tenant_code = :tenant and post.school_id is not null
                          and (cast(:post as uuid) is null or post.id = :post)
                          and post.valid_until between :since and :until and post.valid_from <= post.valid_until
                          and exists (select from ordered_career c
                            where c.person_id = post.person_id and c.shown_from <= cast(:now as timestamptz))
                          and not exists (select from post_as_known(cast(:now as timestamptz)) kept
                            where kept.person_id = post.person_id and kept.school_id = post.school_id
                              and kept.valid_from <= post.valid_until + 1
                              and (kept.valid_until is null or kept.valid_until > post.valid_until))
                        order by post.valid_until, holder, post.title""")
                .param("now", clock.instant().toString())
                .param("tenant", Tenant.current().code())
                .param("post", post)
                .param("since", today.minusDays(LOOK_BACK))
                .param("until", today.plusDays(LOOK_AHEAD))
                .query((row, n) -> leaver(row))
                .list()
                .stream()
                .filter(leaver -> leaver.grade().isPresent())
                .toList();
    }

    private static Leaver leaver(ResultSet row) throws SQLException {
        return new Leaver(row.getObject("holder_id", UUID.class), row.getString("holder"), Posts.post(row));
    }
}
