package jp.agata.standin.graph.delta;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.query.Columns;
import jp.agata.standin.graph.query.Reader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a round of a delta query shows. */
@Component
class Rounds {

    /**
     * An object of a round.
     *
     * @param changed which of its slots have changed since the last round; none in the first
     */
    record Entry(Item item, long position, BitSet changed) {}

    private final Directory directory;
    private final Reader reader;
    private final Kind user;

    Rounds(Directory directory, Reader reader) {
        this.directory = directory;
        this.reader = reader;
        this.user = directory.schema().user();
    }

    Stream<Entry> entries(DeltaToken token, Columns columns) {
        var all = token.from() < 0 ? everyone() : changed(token, columns);
        return all.filter(entry -> token.ids().isEmpty()
                        || token.ids().contains(entry.item().id()))
                .filter(entry -> entry.position() > token.after());
    }

    ObjectNode shown(Entry entry, Columns columns, boolean isMinimal) {
        var id = entry.item().id().toString();
        if (entry.item().at(directory.view()).isEmpty()) {
            var removed = Json.object().put("id", id);
            removed.putObject("@removed").put("reason", "changed");
            return removed;
        }
        var json = reader.show(entry.item(), columns);
        for (var property : columns.properties()) {
            var hasChanged = entry.changed().get(property.slot());
            // What was never set is left out; what was cleared is shown as null.
            if (!hasChanged && (isMinimal || json.path(property.name()).isNull())) {
                json.remove(property.name());
            }
        }
        return json.put("id", id);
    }

    private Stream<Entry> everyone() {
        return directory.all(user).map(item -> new Entry(item, item.order(), new BitSet()));
    }

    private Stream<Entry> changed(DeltaToken token, Columns columns) {
        var watched = new BitSet();
        columns.properties().forEach(property -> watched.set(property.slot()));
        var changed = new LinkedHashMap<Item, BitSet>();
        for (var change : directory.changes().between(token.from(), token.to())) {
            if (change.item().kind().equals(user)) {
                changed.computeIfAbsent(change.item(), any -> new BitSet()).or(change.slots());
            }
        }
        var entries = changed.entrySet().stream()
                .filter(entry -> entry.getKey().isDeleted() || entry.getValue().intersects(watched))
                .toList();
        return IntStream.range(0, entries.size())
                .mapToObj(place -> new Entry(
                        entries.get(place).getKey(), place, entries.get(place).getValue()));
    }
}
