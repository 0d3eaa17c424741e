package jp.agata.standin.graph.call;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Object identifiers and references to objects, and what the service says to those that are none. */
public final class Ids {

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}-(\\p{XDigit}{4}-){3}\\p{XDigit}{12}");
    private static final Pattern REFERENCE =
            Pattern.compile("https?://[^/]+/(?:v1\\.0|beta)/(directoryObjects|users|groups|servicePrincipals|devices)"
                    + "(?:/|\\(')([^/')]+)(?:'\\))?");

    private Ids() {}

    public static boolean isGuid(String text) {
        return GUID.matcher(text).matches();
    }

    public static UUID parse(String text) {
        if (!isGuid(text)) {
            throw GraphError.badRequest("Invalid object identifier '" + text + "'.");
        }
        return UUID.fromString(text);
    }

    /** The object an {@code @odata.id} or an item of {@code …@odata.bind} names. */
    public static UUID referred(String reference) {
        return parse(target(reference));
    }

    /** What a reference names: an identifier, or for a user also a principal name. */
    public static String target(String reference) {
        return Optional.of(REFERENCE.matcher(reference))
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(2))
                .orElseThrow(
                        () -> GraphError.badRequest("Invalid URL format specified in payload: '" + reference + "'."));
    }
}
