package jp.agata.standin.graph.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Properties that have properties. What a body does not name stays as it is. */
final class ComplexValue {

    private static final String ATTRIBUTES = "onPremisesExtensionAttributes";
    private static final List<String> EXTENSION_ATTRIBUTES = IntStream.rangeClosed(1, 15)
            .mapToObj(number -> "extensionAttribute" + number)
            .toList();
    private static final Map<String, Set<String>> PARTS = Map.of(
            ATTRIBUTES,
            Set.copyOf(EXTENSION_ATTRIBUTES),
            "employeeOrgData",
            Set.of("division", "costCenter"),
            "passwordProfile",
            Set.of("password", "forceChangePasswordNextSignIn", "forceChangePasswordNextSignInWithMfa"));
    private static final int MAX_LENGTH = 1024;

    private ComplexValue() {}

    static JsonNode of(Property property, JsonNode given, @Nullable Object current) {
        if (!given.isObject()) {
            throw GraphError.malformed("An object is expected for property '" + property.name() + "'.");
        }
        var known = PARTS.getOrDefault(property.name(), Set.of());
        var value = Json.object();
        if (current instanceof JsonNode kept) {
            kept.properties().forEach(part -> value.set(part.getKey(), part.getValue()));
        }
        for (var part : given.properties()) {
            if (!part.getKey().equals("@odata.type")) {
                require(property, known, part.getKey(), part.getValue());
                value.set(part.getKey(), part.getValue());
            }
        }
        return value;
    }

    /** All fifteen attributes, as the service answers them. */
    static @Nullable Object shown(Property property, @Nullable Object value) {
        if (!property.name().equals(ATTRIBUTES)) {
            return value;
        }
        var shown = Json.object();
        for (var name : EXTENSION_ATTRIBUTES) {
            shown.set(name, value instanceof JsonNode kept && kept.has(name) ? kept.get(name) : Json.of(null));
        }
        return shown;
    }

    private static void require(Property property, Set<String> known, String part, JsonNode value) {
        if (!known.contains(part)) {
            throw GraphError.badRequest("The property '" + part + "' does not exist on type 'microsoft.graph."
                    + property.name() + "'. Make sure to only use property names that are defined by the type: "
                    + new TreeSet<>(known).stream().collect(Collectors.joining(", ")) + ".");
        }
        if (value.isString()
                && (value.stringValue().isEmpty() || value.stringValue().length() > MAX_LENGTH)) {
            throw GraphError.badRequest("Invalid value specified for property '" + part + "' of resource 'User'.");
        }
    }
}
