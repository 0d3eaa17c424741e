package jp.agata.standin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which authentication contexts (acrs) an authorization request asks for in its parameter {@code claims}, and whether it insists. */
record Demand(List<String> contexts, boolean essential) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Demand ofClaims(@Nullable String claims) {
        var asked = asked(claims);
        return new Demand(contexts(asked), asked.path("essential").asBoolean(false));
    }

    /** Reads the query of an authorization request, still percent-encoded. */
    static Demand ofQuery(String query) {
        var claims = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst("claims");
        return ofClaims(claims == null ? null : UriUtils.decode(claims.replace('+', ' '), "UTF-8"));
    }

    boolean isMetBy(SignedIn signedIn) {
        return !needsMultiFactor() || signedIn.isMultiFactor();
    }

    boolean needsMultiFactor() {
        return essential && !contexts.isEmpty();
    }

    private static JsonNode asked(@Nullable String claims) {
        try {
            return JSON.readTree(claims == null ? "{}" : claims)
                    .path("id_token")
                    .path("acrs");
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    private static List<String> contexts(JsonNode asked) {
        var contexts = new ArrayList<String>();
        asked.path("value").stringValueOpt().ifPresent(contexts::add);
        asked.path("values").forEach(value -> value.stringValueOpt().ifPresent(contexts::add));
        return List.copyOf(contexts);
    }
}
