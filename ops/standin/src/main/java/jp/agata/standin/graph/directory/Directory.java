package jp.agata.standin.graph.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.time.Resettable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All objects. What is read is what the replica shows; what is written meets what holds. Not thread-safe: {@link Guard} lets one in at a time. */
@Component
public class Directory implements Resettable {

    public static final long LONG_AGO = 0;

    private final Schema schema;
    private final Replica replica;
    private final List<Links<?>> relations = new ArrayList<>();
    private final Links<Boolean> members;
    private final Links<Boolean> owners;
    private final Map<UUID, Item> items = new HashMap<>();
    private final Map<Kind, List<Item>> byKind = new HashMap<>();
    private final Index index;
    private final Changes changes = new Changes();
    private final List<Consumer<Item>> watchers = new ArrayList<>();
    private long order;

    public Directory(Schema schema, Replica replica) {
        this.schema = schema;
        this.replica = replica;
        this.members = relation();
        this.owners = relation();
        var user = schema.user();
        this.index = new Index(
                List.of(user.property("userPrincipalName"), user.property("employeeId"), user.property("mail")));
    }

    /** A further relation between objects; it ends for an object when that is deleted. */
    public final <T> Links<T> relation() {
        var relation = new Links<T>(replica);
        relations.add(relation);
        return relation;
    }

    public Schema schema() {
        return schema;
    }

    public Links<Boolean> members() {
        return members;
    }

    public Links<Boolean> owners() {
        return owners;
    }

    public Changes changes() {
        return changes;
    }

    public long view() {
        return replica.view();
    }

    /** Tells of every object that is new or has changed. */
    public void watch(Consumer<Item> watcher) {
        watchers.add(watcher);
    }

    public Item create(Kind kind, UUID id, Values values) {
        return add(kind, id, values, replica.now());
    }

    /** An object that has been there for so long that every reader knows it. */
    public Item settle(Kind kind, UUID id, Values values) {
        return add(kind, id, values, LONG_AGO);
    }

    private Item add(Kind kind, UUID id, Values values, long since) {
        var item = new Item(id, kind, ++order, values, since);
        if (items.putIfAbsent(id, item) != null) {
            throw new IllegalArgumentException("There is one already: " + id);
        }
        byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(item);
        changed(item, Values.none(), values);
        return item;
    }

    public void change(Item item, Values values) {
        var before = item.latest();
        item.become(values, replica.now(), replica.view());
        changed(item, before, values);
    }

    public void delete(Item item) {
        var before = item.latest();
        item.become(null, replica.now(), replica.view());
        relations.forEach(relation -> relation.forget(item.id()));
        changes.add(new Change(replica.now(), item, before.differences(Values.none())));
    }

    /** The object as a reader finds it, or the refusal. */
    public Item seen(Kind kind, UUID id) {
        return find(kind, id).orElseThrow(() -> GraphError.missing(id));
    }

    public Optional<Item> find(Kind kind, UUID id) {
        return find(id).filter(item -> item.kind().equals(kind));
    }

    public Optional<Item> find(UUID id) {
        return Optional.ofNullable(items.get(id))
                .filter(item -> item.at(replica.view()).isPresent());
    }

    /** The object as it is, for a change to it. */
    public Item existing(Kind kind, UUID id) {
        return Optional.ofNullable(items.get(id))
                .filter(item -> item.kind().equals(kind) && !item.isDeleted())
                .orElseThrow(() -> GraphError.missing(id));
    }

    public boolean knows(UUID id) {
        return items.containsKey(id);
    }

    public Values values(Item item) {
        return item.at(replica.view()).orElseThrow(() -> GraphError.missing(item.id()));
    }

    public Values latest(Item item) {
        return item.latest();
    }

    public Stream<Item> all(Kind kind) {
        var view = replica.view();
        return byKind.getOrDefault(kind, List.of()).stream()
                .filter(item -> item.at(view).isPresent());
    }

    /** How many there are and were. */
    public int size(Kind kind) {
        return byKind.getOrDefault(kind, List.of()).size();
    }

    /** The objects that may have the value, or nothing if only reading them all can tell. */
    public Optional<Set<Item>> candidates(Property property, String value) {
        return index.covers(property) ? Optional.of(index.candidates(property, value)) : Optional.empty();
    }

    public void requireUnique(Kind kind, Property property, String value, @Nullable Item except) {
        var taken = candidates(property, value)
                .<Stream<Item>>map(Set::stream)
                .orElseGet(() -> byKind.getOrDefault(kind, List.of()).stream())
                .anyMatch(item -> !item.equals(except)
                        && !item.isDeleted()
                        && item.latest().text(property).equalsIgnoreCase(value));
        if (taken) {
            throw GraphError.conflict(property.name());
        }
    }

    @Override
    public void reset() {
        items.clear();
        byKind.clear();
        index.clear();
        changes.clear();
        relations.forEach(Links::clear);
    }

    private void changed(Item item, Values before, Values after) {
        if (item.kind().equals(schema.user())) {
            index.add(item, after);
        }
        changes.add(new Change(replica.now(), item, after.differences(before)));
        watchers.forEach(watcher -> watcher.accept(item));
    }
}
