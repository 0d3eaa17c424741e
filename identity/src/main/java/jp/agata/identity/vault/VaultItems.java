package jp.agata.identity.vault;

import static jp.agata.identity.vault.VaultProblem.*;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.audit.Audit.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The actor's own things and their versions, each step with its row of the trail. What came in was checked before. */
@Service
@Transactional(transactionManager = "controlTransactions")
class VaultItems {

    private static final String ITEM = "item";
    private static final String VERSION = "version";
    private static final String KIND = "kind";

    /** A thing with all its versions, newest first. */
    record Opened(Item item, List<ItemVersion> versions) {

        public ItemVersion latest() {
            return versions.getFirst();
        }

        public ItemVersion version(int number) {
            return versions.stream()
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .orElseThrow(AccessProblem.NOT_FOUND::with);
        }
    }

    private final ItemRows rows;
    private final VaultTrail trail;
    private final VaultSettings settings;
    private final Clock clock;

    VaultItems(ItemRows rows, VaultTrail trail, VaultSettings settings, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    UUID add(ItemKind kind, Heading heading, Content content) {
        var person = me();
        rows.lock(person);
        if (rows.counts(person).values().stream().mapToInt(Integer::intValue).sum() >= settings.items()) {
            throw TOO_MANY.with(settings.items());
        }
        refuseBeyondQuota(person, content);
        var item = rows.add(person, kind, heading, clock.instant());
        addVersion(item, 1, content, null);
        trail.record(Action.CHANGE, "add", Map.of(ITEM, item, KIND, kind));
        return item;
    }

    /** @param seen the version the person had before them */
    void change(UUID id, int seen, Heading heading, Content content) {
        rows.lock(me());
        var item = find(id);
        if (item.version() != seen) {
            throw CHANGED_MEANWHILE.with();
        }
        var changed = !content.equals(Content.of(rows.versions(item).getFirst()));
        if (changed) {
            refuseBeyondQuota(me(), content);
            addVersion(id, seen + 1, content, null);
        }
        rows.change(item, heading, changed ? seen + 1 : seen, clock.instant());
        trail.record(Action.CHANGE, "change", Map.of(ITEM, id, VERSION, changed ? seen + 1 : seen));
    }

    /** Title, label and class alone; the content stays the version it is. */
    void rename(UUID id, int seen, Heading heading) {
        rows.lock(me());
        var item = find(id);
        if (item.version() != seen) {
            throw CHANGED_MEANWHILE.with();
        }
        rows.change(item, heading, seen, clock.instant());
        trail.record(Action.CHANGE, "rename", Map.of(ITEM, id));
    }

    void restore(UUID id, int seen, ItemVersion version) {
        rows.lock(me());
        var item = find(id);
        if (item.version() != seen) {
            throw CHANGED_MEANWHILE.with();
        }
        var content = Content.of(version);
        refuseBeyondQuota(me(), content);
        addVersion(id, seen + 1, content, version.number());
        rows.change(item, item.heading(), seen + 1, clock.instant());
        trail.record(Action.CHANGE, "restore", Map.of(ITEM, id, VERSION, version.number()));
    }

    /** @return hashes of the files that were part of it */
    Set<String> delete(UUID id) {
        rows.lock(me());
        var item = find(id);
        var files = rows.versions(item).stream()
                .filter(version -> !version.fileName().isEmpty())
                .map(ItemVersion::sha256)
                .collect(Collectors.toSet());
        rows.delete(me(), id);
        trail.record(Action.CHANGE, "delete", Map.of(ITEM, id, KIND, item.kind()));
        return files;
    }

    List<Item> list(ItemKind kind) {
        var items = rows.of(me(), kind);
        trail.record(Action.VIEW, "list", Map.of(KIND, kind, "count", items.size()));
        return items;
    }

    Opened open(UUID id) {
        var item = find(id);
        trail.record(Action.VIEW, "open", Map.of(ITEM, id));
        return new Opened(item, rows.versions(item));
    }

    private Item find(UUID id) {
        return rows.find(me(), id).orElseThrow(AccessProblem.NOT_FOUND::with);
    }

    private void addVersion(UUID item, int number, Content content, @Nullable Integer restoredFrom) {
        rows.addVersion(
                item,
                new ItemVersion(
                        number,
                        content.body(),
                        content.fileName(),
                        content.sha256(),
                        content.byteCount(),
                        restoredFrom,
                        clock.instant()));
    }

    private void refuseBeyondQuota(UUID person, Content content) {
        if (rows.bytes(person) + content.byteCount() > settings.bytes()) {
            throw FULL.with(settings.megabytes());
        }
    }

    private static UUID me() {
        return Actor.current().person();
    }
}
