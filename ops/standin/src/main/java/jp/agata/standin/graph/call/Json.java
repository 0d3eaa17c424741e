package jp.agata.standin.graph.call;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pieces of the answers' JSON. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String METADATA = "https://graph.microsoft.com/v1.0/$metadata#";

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** An answer's frame; the context names what is in it. */
    public static ObjectNode in(String context) {
        return object().put("@odata.context", METADATA + context);
    }

    public static ObjectNode collection(String context, Collection<? extends JsonNode> values) {
        var answer = in(context);
        answer.putArray("value").addAll(values);
        return answer;
    }

    /** A property's value as directory objects keep it. */
    public static JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> MAPPER.getNodeFactory().nullNode();
            case JsonNode node -> node;
            case String text -> MAPPER.getNodeFactory().stringNode(text);
            case Boolean flag -> MAPPER.getNodeFactory().booleanNode(flag);
            case Integer number -> MAPPER.getNodeFactory().numberNode(number);
            case Collection<?> items -> {
                var array = array();
                items.forEach(item -> array.add(of(item)));
                yield array;
            }
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    /** A point in time as Graph writes it: UTC, whole seconds. */
    public static String time(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
