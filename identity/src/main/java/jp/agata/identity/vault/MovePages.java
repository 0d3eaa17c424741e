package jp.agata.identity.vault;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.audit.Audit.Action;
import jp.agata.identity.Posts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a move means for the actor: which posts end and begin, what comes along, and that it has arrived. */
@Service
class MovePages {

    /**
     * @param announced posts that begin later; before the announcement there are none
     * @param kept things that were there before the latest post began
     */
    record Page(
            List<Post> former,
            List<Post> now,
            List<Post> announced,
            VaultPages.Overview overview,
            @Nullable LocalDate since,
            long kept,
            @Nullable Scan scan,
            List<FindingLine> findings) {

        public boolean isMoved() {
            return !former.isEmpty() && since != null;
        }
    }

    /** @param address of what is to be mended */
    record FindingLine(String title, String place, String address) {}

    private final Posts posts;
    private final VaultPages overview;
    private final ItemRows items;
    private final ScanRows scans;
    private final Scans scanning;
    private final VaultTrail trail;
    private final Clock clock;

    MovePages(
            Posts posts,
            VaultPages overview,
            ItemRows items,
            ScanRows scans,
            Scans scanning,
            VaultTrail trail,
            Clock clock) {
        this.posts = posts;
        this.overview = overview;
        this.items = items;
        this.scans = scans;
        this.scanning = scanning;
        this.trail = trail;
        this.clock = clock;
    }

    Page page() {
        var person = Actor.current().person();
        var today = LocalDate.now(clock);
        var all = posts.everHeldBy(person);
        var now = all.stream().filter(post -> post.isHeldOn(today)).toList();
        var since = now.stream().map(Post::from).max(LocalDate::compareTo);
        var things = items.of(person, null);
        var scan = scans.latest(person);
        return new Page(
                all.stream().filter(post -> isOver(post, today)).toList(),
                now,
                all.stream().filter(post -> post.from().isAfter(today)).toList(),
                overview.overview(),
                since.orElse(null),
                things.stream()
                        .filter(item -> since.filter(day -> item.createdAt()
                                        .isBefore(day.atStartOfDay(clock.getZone())
                                                .toInstant()))
                                .isPresent())
                        .count(),
                scan.orElse(null),
                lines(things, scan));
    }

    void scan() {
        var scan = scanning.run(Actor.current().person());
        trail.record(
                Action.CHANGE,
                "scan",
                Map.of("things", scan.things(), "findings", scan.findings().size()));
    }

    private static boolean isOver(Post post, LocalDate today) {
        var until = post.until();
        return until != null && until.isBefore(today);
    }

    /** What was deleted since needs no mending. */
    private static List<FindingLine> lines(List<Item> things, Optional<Scan> scan) {
        var known = things.stream().collect(Collectors.toMap(Item::id, item -> item));
        return scan.map(Scan::findings).orElse(List.of()).stream()
                .filter(finding -> finding.item() == null || known.containsKey(finding.item()))
                .map(finding -> line(finding, known))
                .toList();
    }

    private static FindingLine line(Scan.Finding finding, Map<UUID, Item> known) {
        var id = finding.item();
        var item = id == null ? null : known.get(id);
        return item == null
                ? new FindingLine("", finding.place(), "/me/credentials")
                : new FindingLine(
                        "%s（版 %s）".formatted(item.heading().title(), finding.version()),
                        finding.place(),
                        "/me/items/" + item.id());
    }
}
