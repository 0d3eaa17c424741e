package jp.agata.standin.graph.query;

import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Property;
import jp.agata.standin.graph.directory.Support;
import jp.agata.standin.graph.directory.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A property named in a filter, or a part of one ({@code onPremisesExtensionAttributes/extensionAttribute1}). */
record Field(Kind kind, Property property, String part) {

    static Field of(Kind kind, String path) {
        var slash = path.indexOf('/');
        var name = slash < 0 ? path : path.substring(0, slash);
        var property = kind.find(name)
                .orElseThrow(() -> GraphError.malformed("Invalid filter clause: Could not find a property named '"
                        + name + "' on type '" + kind.type() + "'."));
        if (property.type() == Type.ELSEWHERE) {
            throw GraphError.notImplemented();
        }
        return new Field(kind, property, slash < 0 ? "" : path.substring(slash + 1));
    }

    @Nullable
    Object value(Row row) {
        var value = row.value(property);
        if (part.isEmpty() || !(value instanceof JsonNode node)) {
            return part.isEmpty() ? value : null;
        }
        return node.path(part).stringValueOpt().orElse(null);
    }

    /** Whether the operator needs the advanced query parameters; refuses it where it never works. */
    boolean needsAdvanced(Support support) {
        if (support == Support.NONE) {
            throw unsupported();
        }
        return support == Support.ADVANCED;
    }

    GraphError unsupported() {
        return GraphError.unsupportedQuery("Unsupported or invalid query filter clause specified for property '"
                + property.name() + "' of resource '" + kind.title() + "'.");
    }
}
