package jp.agata.standin.graph.call;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Splits a path into its segments, whichever of OData's spellings the caller uses. */
public final class Path {

    private static final Pattern KEY = Pattern.compile("(\\w+)\\('([^']*)'\\)");
    private static final String NAMESPACE = "microsoft.graph.";
    private static final Set<String> CASTS = Set.of("user", "group");

    private Path() {}

    public static List<String> segments(String path) {
        var segments = new ArrayList<String>();
        for (var raw : path.split("/", -1)) {
            if (!raw.isEmpty()) {
                add(decoded(raw), segments);
            }
        }
        return List.copyOf(segments);
    }

    private static void add(String segment, List<String> segments) {
        var key = KEY.matcher(segment);
        if (key.matches()) {
            segments.add(key.group(1));
            segments.add(key.group(2));
            return;
        }
        var bare = segment.endsWith("()") ? segment.substring(0, segment.length() - 2) : segment;
        segments.add(unqualified(bare));
    }

    // A function may be called by its full name; a cast stays one: graph.user
    private static String unqualified(String segment) {
        var name = segment.startsWith(NAMESPACE)
                ? segment.substring(NAMESPACE.length())
                : segment.startsWith("graph.") ? segment.substring("graph.".length()) : "";
        if (name.isEmpty()) {
            return segment;
        }
        return CASTS.contains(name) ? "graph." + name : name;
    }

    private static String decoded(String segment) {
        try {
            return UriUtils.decode(segment, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw GraphError.malformed("The path is not correctly encoded.");
        }
    }
}
