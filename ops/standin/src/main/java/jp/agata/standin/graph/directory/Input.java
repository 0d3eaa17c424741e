package jp.agata.standin.graph.directory;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import jp.agata.standin.graph.call.GraphError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** Takes the properties of a body over into an object's values, or says which the directory would not take. */
public final class Input {

    private final Kind kind;
    private final Set<String> required;
    private final boolean isCreating;

    private Input(Kind kind, Set<String> required, boolean isCreating) {
        this.kind = kind;
        this.required = required;
        this.isCreating = isCreating;
    }

    /** @param required what may never be empty */
    public static Input creating(Kind kind, Set<String> required) {
        return new Input(kind, required, true);
    }

    public static Input changing(Kind kind, Set<String> required) {
        return new Input(kind, required, false);
    }

    /** @param apart what the caller deals with itself */
    public Values apply(JsonNode body, Values start, Set<String> apart) {
        var values = start;
        for (var entry : body.properties()) {
            var name = entry.getKey();
            if (name.equals("@odata.type")) {
                requireType(entry.getValue());
            } else if (!apart.contains(name) && !name.startsWith("@odata.")) {
                var property = settable(name);
                values = values.with(property, value(property, entry.getValue(), values));
            }
        }
        return isCreating ? complete(values, apart) : values;
    }

    private Values complete(Values values, Set<String> apart) {
        for (var name : required) {
            if (!apart.contains(name) && values.get(kind.property(name)) == null) {
                throw GraphError.badRequest(
                        "A value is required for property '" + name + "' of resource '" + kind.title() + "'.");
            }
        }
        return values;
    }

    private void requireType(JsonNode type) {
        var name = type.asString("").replace("#", "");
        if (!name.equals(kind.type())) {
            throw GraphError.malformed(
                    "A type named '" + name + "' could not be resolved by the model or is not '" + kind.type() + "'.");
        }
    }

    private Property settable(String name) {
        var property = kind.find(name).orElseThrow(() -> unknown(name));
        if (property.type() == Type.ELSEWHERE) {
            throw GraphError.notImplemented();
        }
        if (property.write() == Property.Write.NO || (property.write() == Property.Write.CREATE && !isCreating)) {
            throw GraphError.badRequest("Property '" + name + "' is read-only and cannot be set.");
        }
        return property;
    }

    private GraphError unknown(String name) {
        return name.startsWith("extension_")
                ? GraphError.badRequest("The following extension properties are not available: " + name + ".")
                : GraphError.badRequest("The property '" + name + "' does not exist on type '" + kind.type()
                        + "'. Make sure to only use property names that are defined by the type.");
    }

    private @Nullable Object value(Property property, JsonNode given, Values current) {
        if (given.isNull()) {
            if (required.contains(property.name())) {
                throw invalid(property);
            }
            return null;
        }
        return switch (property.type()) {
            case STRING -> text(property, given);
            case DATE -> date(property, given);
            case BOOLEAN -> bool(property, given);
            case INTEGER -> number(property, given);
            case STRINGS -> texts(property, given);
            case OBJECT -> ComplexValue.of(property, given, current.get(property));
            case OBJECTS, ELSEWHERE -> throw mistyped(property, given);
        };
    }

    // The directory knows no empty text: a value is removed by null.
    private String text(Property property, JsonNode given) {
        if (!given.isString()) {
            throw mistyped(property, given);
        }
        var text = given.stringValue();
        if (text.isEmpty() || (property.maxLength() > 0 && text.length() > property.maxLength())) {
            throw invalid(property);
        }
        return text;
    }

    private List<String> texts(Property property, JsonNode given) {
        if (!given.isArray()) {
            throw mistyped(property, given);
        }
        return given.valueStream().map(item -> text(property, item)).toList();
    }

    private static Boolean bool(Property property, JsonNode given) {
        if (!given.isBoolean()) {
            throw mistyped(property, given);
        }
        return given.booleanValue();
    }

    private static Integer number(Property property, JsonNode given) {
        if (!given.isInt()) {
            throw mistyped(property, given);
        }
        return given.intValue();
    }

    private String date(Property property, JsonNode given) {
        try {
            return OffsetDateTime.parse(text(property, given))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toInstant()
                    .toString();
        } catch (DateTimeParseException e) {
            throw mistyped(property, given);
        }
    }

    private GraphError invalid(Property property) {
        return invalid(kind, property.name());
    }

    public static GraphError invalid(Kind kind, String property) {
        return GraphError.badRequest(
                "Invalid value specified for property '" + property + "' of resource '" + kind.title() + "'.");
    }

    private static GraphError mistyped(Property property, JsonNode given) {
        var found = given.getNodeType() == JsonNodeType.STRING ? "'" + given.stringValue() + "'" : "a value";
        return GraphError.malformed("Cannot convert " + found + " to the expected type of property '" + property.name()
                + "' (" + property.type() + ").");
    }
}
