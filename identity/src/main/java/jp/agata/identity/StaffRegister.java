package jp.agata.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.agata.access.Post;
import jp.agata.identity.orders.Opening;
import jp.agata.tenancy.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The staff (教職員) of the municipality at hand: compared with lists, and brought to what an accepted list says. Of the
 * people of other municipalities it tells nothing but that a number is theirs.
 */
@Service
@Transactional(transactionManager = "controlTransactions")
public class StaffRegister {

    /** @param posts in schools of this municipality, held on the day asked for or later */
    public record Member(Person person, List<Post> posts) {

        public Member {
            posts = List.copyOf(posts);
        }
    }

    /**
     * What becomes of one person.
     *
     * @param closed posts that end the day before the list's first day
     */
    public record Change(String employeeId, String name, String furigana, List<UUID> closed, List<Post> opened) {}

    public enum Kind {
        STAFF_LIST,
        ROSTER_PACKAGE
    }

    /** An accepted file; its id is that of the municipality's own record of it. */
    public record AppointmentList(UUID id, Kind kind, LocalDate firstDay) {}

    private final StaffRows rows;
    private final Posts posts;
    private final Clock clock;

    StaffRegister(StaffRows rows, Posts posts, Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.clock = clock;
    }

    /** Everybody with a post in a school of the municipality, or who had one and has none anywhere, by employee number. */
    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public List<Member> members(LocalDate day) {
        return rows.members(Tenant.current().code(), day);
    }

    /** Which of the numbers belong to people who are another municipality's, or the prefecture's, on that day. */
    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public Set<String> elsewhere(Collection<String> employeeIds, LocalDate day) {
        return rows.elsewhere(Tenant.current().code(), employeeIds, day);
    }

    /** Whether a staff list was accepted before. */
    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public boolean isBegun() {
        return rows.isBegun(Tenant.current().code());
    }

    /** Runs the work while nobody else changes the municipality's staff, all of it or nothing. */
    public <T> T exclusively(Supplier<T> work) {
        rows.lock(Tenant.current().code());
        return work.get();
    }

    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public boolean isApplied(UUID list) {
        return rows.isApplied(list);
    }

    /**
     * Brings people and posts to what the list says.
     *
     * @param openings where the order ledger begins for these people; none if the list is not about that
     */
    public void apply(AppointmentList list, List<Change> changes, List<Opening> openings) {
        var tenant = Tenant.current().code();
        rows.add(list, tenant, clock.instant());
        for (var change : changes) {
            var person = rows.enter(change, tenant, list.firstDay());
            rows.close(change.closed(), tenant, list.firstDay().minusDays(1));
            posts.appoint(person, inside(tenant, change.opened()));
        }
        rows.begin(list.id(), openings);
    }

    private static List<Post> inside(String tenant, List<Post> opened) {
        opened.stream().filter(post -> !post.isIn(tenant)).findAny().ifPresent(post -> {
            throw new IllegalArgumentException("A municipality opens posts of its own only: " + post.id());
        });
        return opened;
    }
}
