package jp.agata.standin.graph.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** A kind of directory object with its properties, from a table that follows the reference documentation. */
public final class Kind {

    private final String name;
    private final String title;
    private final String path;
    private final Map<String, Property> properties;

    private Kind(String name, String title, String path, Map<String, Property> properties) {
        this.name = name;
        this.title = title;
        this.path = path;
        this.properties = properties;
    }

    /** @param title what the service calls it in its messages */
    static Kind read(String name, String title, String path, List<String> extensions) {
        var properties = new LinkedHashMap<String, Property>();
        lines(name + ".csv").filter(line -> !line.startsWith("#")).forEach(line -> {
            var property = Property.parse(line, properties.size());
            properties.put(property.name(), property);
        });
        for (var extension : extensions) {
            properties.put(extension, Property.extension(extension, properties.size()));
        }
        return new Kind(name, title, path, properties);
    }

    public String type() {
        return "microsoft.graph." + name;
    }

    public String title() {
        return title;
    }

    /** The collection's name in contexts: {@code users}. */
    public String path() {
        return path;
    }

    public Optional<Property> find(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    public Property property(String property) {
        return find(property).orElseThrow(() -> new IllegalArgumentException(property));
    }

    public Collection<Property> properties() {
        return properties.values();
    }

    private static java.util.stream.Stream<String> lines(String file) {
        try {
            return new ClassPathResource(file, Kind.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
