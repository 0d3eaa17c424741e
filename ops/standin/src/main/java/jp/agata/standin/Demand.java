package jp.agata.standin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an authorization request demands of the sign-in: afresh, how old at most, and which authentication context (acrs). */
record Demand(boolean afresh, Optional<Duration> maxAge, List<String> contexts, boolean contextEssential) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Demand of(HttpServletRequest request) {
        return of(request.getParameter("prompt"), request.getParameter("max_age"), request.getParameter("claims"));
    }

    /** Reads the query of an authorization request, still percent-encoded. */
    static Demand of(String query) {
        var parameters = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        return of(
                decoded(parameters.getFirst("prompt")),
                decoded(parameters.getFirst("max_age")),
                decoded(parameters.getFirst("claims")));
    }

    static Demand ofParameters(Map<String, Object> parameters) {
        return of(null, null, parameters.get("claims") instanceof String claims ? claims : null);
    }

    private static Demand of(@Nullable String prompt, @Nullable String maxAge, @Nullable String claims) {
        var afresh = prompt != null && (prompt.contains("login") || prompt.contains("select_account"));
        var asked = asked(claims);
        var essential = asked.path("essential").asBoolean(false);
        return new Demand(afresh, seconds(maxAge), contexts(asked), essential);
    }

    boolean isMetBy(SignedIn signedIn, Instant now) {
        if (afresh || (needsMultiFactor() && !signedIn.isMultiFactor())) {
            return false;
        }
        return maxAge.isEmpty() || !signedIn.at().plus(maxAge.get()).isBefore(now);
    }

    boolean needsMultiFactor() {
        return contextEssential && !contexts.isEmpty();
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

    private static Optional<Duration> seconds(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : Optional.empty();
    }

    private static @Nullable String decoded(@Nullable String text) {
        return text == null ? null : UriUtils.decode(text.replace('+', ' '), "UTF-8");
    }
}
