package jp.agata.standin.graph.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query options of a request ({@code $select}, {@code $filter} …), names in lower case. */
public record Options(Map<String, String> values) {

    public static Options parse(@Nullable String query) {
        var values = new LinkedHashMap<String, String>();
        if (query == null || query.isEmpty()) {
            return new Options(values);
        }
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            var name = decoded(parts[0]);
            var known = name.startsWith("$") ? name.toLowerCase(Locale.ROOT) : name;
            if (values.put(known, parts.length == 1 ? "" : decoded(parts[1])) != null) {
                throw GraphError.malformed("Query option '" + name
                        + "' was specified more than once, but it must be specified at most once.");
            }
        }
        return new Options(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    public boolean isTrue(String name) {
        return get(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The same options but for one. */
    public Options with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new Options(changed);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(option -> option.getKey() + "=" + URLEncoder.encode(option.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw GraphError.malformed("The query is not correctly encoded.");
        }
    }
}
