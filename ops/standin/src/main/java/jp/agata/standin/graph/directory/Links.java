package jp.agata.standin.graph.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One relation between objects, from both ends: members, owners, a team's people, licences. */
public final class Links<T> {

    private static final class Entry<T> {

        private final long order;
        private Version<T> version;

        Entry(long order, Version<T> version) {
            this.order = order;
            this.version = version;
        }
    }

    private final Replica replica;
    private final Map<UUID, Map<UUID, Entry<T>>> byOwner = new HashMap<>();
    private final Map<UUID, Set<UUID>> byTarget = new HashMap<>();
    private final List<BiConsumer<UUID, UUID>> watchers = new ArrayList<>();
    private long order;

    public Links(Replica replica) {
        this.replica = replica;
    }

    /** Tells of every link that is made, changed or ended. */
    public void watch(BiConsumer<UUID, UUID> watcher) {
        watchers.add(watcher);
    }

    public void put(UUID owner, UUID target, T value) {
        put(owner, target, value, replica.now());
    }

    public void put(UUID owner, UUID target, T value, long at) {
        order++;
        var links = byOwner.computeIfAbsent(owner, id -> new LinkedHashMap<>());
        var entry = links.get(target);
        if (entry == null) {
            links.put(target, new Entry<>(order, Version.first(value, at)));
            byTarget.computeIfAbsent(target, id -> new LinkedHashSet<>(4)).add(owner);
        } else {
            entry.version = entry.version.followedBy(value, at, horizon());
        }
        watchers.forEach(watcher -> watcher.accept(owner, target));
    }

    public void remove(UUID owner, UUID target) {
        remove(owner, target, replica.now());
    }

    public void remove(UUID owner, UUID target, long at) {
        var links = byOwner.getOrDefault(owner, Map.of());
        var entry = links.get(target);
        if (entry == null) {
            return;
        }
        order++;
        entry.version = entry.version.followedBy(null, at, horizon());
        // Without lag nobody can still see it.
        if (replica.isExact()) {
            links.remove(target);
            byTarget.getOrDefault(target, new LinkedHashSet<>()).remove(owner);
        }
        watchers.forEach(watcher -> watcher.accept(owner, target));
    }

    /** What holds now, whatever a lagging reader sees. */
    public boolean isLinked(UUID owner, UUID target) {
        return latest(owner, target).isPresent();
    }

    public Optional<T> latest(UUID owner, UUID target) {
        var entry = byOwner.getOrDefault(owner, Map.of()).get(target);
        return entry == null ? Optional.empty() : Optional.ofNullable(entry.version.value());
    }

    /** What a reader sees, in the order in which it was linked. */
    public Stream<Link<T>> of(UUID owner) {
        return of(owner, replica.view());
    }

    /** What holds now, whatever a lagging reader sees. */
    public Stream<Link<T>> latest(UUID owner) {
        return of(owner, Long.MAX_VALUE);
    }

    public Stream<UUID> ownersOf(UUID target) {
        var view = replica.view();
        return byTarget.getOrDefault(target, Set.of()).stream().filter(owner -> seen(owner, target, view) != null);
    }

    /** Who is linked to it now, whatever a lagging reader sees. */
    public Stream<UUID> latestOwnersOf(UUID target) {
        return byTarget.getOrDefault(target, Set.of()).stream().filter(owner -> isLinked(owner, target));
    }

    public Optional<Link<T>> find(UUID owner, UUID target) {
        return Optional.ofNullable(seen(owner, target, replica.view()));
    }

    /** Everything of an object that ceases to be, from both ends. */
    public void forget(UUID object) {
        latest(object).map(Link::target).toList().forEach(target -> remove(object, target));
        Set.copyOf(byTarget.getOrDefault(object, Set.of())).forEach(owner -> remove(owner, object));
    }

    public void clear() {
        byOwner.clear();
        byTarget.clear();
        order++;
    }

    /** Grows with every change, so that what was computed from the links can be kept until then. */
    public long changes() {
        return order;
    }

    private Stream<Link<T>> of(UUID owner, long instant) {
        return byOwner.getOrDefault(owner, Map.of()).keySet().stream()
                .map(target -> seen(owner, target, instant))
                .filter(Objects::nonNull);
    }

    private @Nullable Link<T> seen(UUID owner, UUID target, long instant) {
        var entry = byOwner.getOrDefault(owner, Map.of()).get(target);
        if (entry == null) {
            return null;
        }
        var value = entry.version.at(instant);
        return value == null ? null : new Link<>(target, entry.order, value, entry.version.since());
    }

    private long horizon() {
        return replica.view();
    }
}
