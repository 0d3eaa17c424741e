package jp.agata.standin.graph.query;

import java.util.List;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Property;
import jp.agata.standin.graph.directory.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Shows objects: as rows for conditions, as JSON for answers. */
@Component
public class Reader {

    private final Directory directory;
    private final List<Computed> computed;

    public Reader(Directory directory, List<Computed> computed) {
        this.directory = directory;
        this.computed = computed;
    }

    Row row(Item item) {
        var values = directory.values(item);
        return property -> value(item, values, property);
    }

    public ObjectNode show(Item item, Columns columns) {
        var json = Json.object();
        write(item, columns, json);
        return json;
    }

    /** The object in an answer of its own. */
    public ObjectNode single(Item item, Columns columns) {
        var json = Json.in(columns.in(item.kind().path()) + "/$entity");
        write(item, columns, json);
        return json;
    }

    /** The object in a collection of objects of several kinds. */
    public ObjectNode typed(Item item, Columns columns) {
        var json = Json.object().put("@odata.type", "#" + item.kind().type());
        write(item, columns, json);
        return json;
    }

    /** An object just made, with the values it was made with: the answer to its maker comes before any replica knows it. */
    public ObjectNode shown(Item item, Values values, Columns columns) {
        var json = Json.object();
        write(item, values, columns, json);
        return json;
    }

    private void write(Item item, Columns columns, ObjectNode json) {
        write(item, directory.values(item), columns, json);
    }

    private void write(Item item, Values values, Columns columns, ObjectNode json) {
        for (var property : columns.properties()) {
            var value = value(item, values, property);
            if (value != null || !property.isExtension()) {
                json.set(property.name(), Json.of(shown(value, property)));
            }
        }
    }

    private @Nullable Object value(Item item, Values values, Property property) {
        if (property.name().equals("id")) {
            return item.id().toString();
        }
        return property.isComputed() ? computed(item, property) : values.shown(property);
    }

    private @Nullable Object computed(Item item, Property property) {
        for (var source : computed) {
            if (source.isFor(item, property.name())) {
                return source.value(item, property.name());
            }
        }
        return null;
    }

    // A collection is never null in an answer.
    private static @Nullable Object shown(@Nullable Object value, Property property) {
        return value == null && property.type().isCollection() ? List.of() : value;
    }
}
