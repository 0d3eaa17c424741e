package jp.agata.standin.graph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Options;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Property;
import jp.agata.standin.graph.directory.Type;

/** The properties an answer shows: those selected, or those returned by default. */
public record Columns(List<Property> properties, Optional<String> selected) {

    public static Columns of(Kind kind, Options options) {
        if (options.get("$expand").isPresent()) {
            throw GraphError.notImplemented();
        }
        return options.get("$select").map(names -> selected(kind, names)).orElseGet(() -> byDefault(kind));
    }

    public static Columns byDefault(Kind kind) {
        return new Columns(
                kind.properties().stream().filter(Property::isDefault).toList(), Optional.empty());
    }

    public static Columns selected(Kind kind, String names) {
        var properties = new ArrayList<Property>();
        for (var name : names.split(",")) {
            properties.add(selectable(kind, name.strip()));
        }
        var shown = properties.stream().map(Property::name).collect(Collectors.joining(","));
        return new Columns(properties.stream().distinct().toList(), Optional.of(shown));
    }

    /** How these columns appear in an answer's context: {@code users(id,displayName)}. */
    public String in(String path) {
        return path + selected.map(names -> "(" + names + ")").orElse("");
    }

    private static Property selectable(Kind kind, String name) {
        var property = kind.find(name).orElseThrow(() -> unknown(kind, name));
        if (property.type() == Type.ELSEWHERE) {
            throw GraphError.notImplemented();
        }
        return property;
    }

    private static GraphError unknown(Kind kind, String name) {
        return GraphError.malformed("Parsing OData Select and Expand failed: Could not find a property named '" + name
                + "' on type '" + kind.type() + "'.");
    }
}
