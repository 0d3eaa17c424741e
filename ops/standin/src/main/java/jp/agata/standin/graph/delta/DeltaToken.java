package jp.agata.standin.graph.delta;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.standin.graph.call.GraphError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a link of a delta query carries, opaque to the caller: where the round stands, and what was asked at its beginning.
 *
 * @param from the change behind which the round begins; -1 for the first round, which shows everything
 * @param to the change with which it ends
 * @param after the position in the round behind which the next page begins
 * @param issued when, because it is good for seven days only
 */
record DeltaToken(int from, int to, long after, Optional<String> select, List<UUID> ids, long issued) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIFETIME = Duration.ofDays(7);

    static DeltaToken parse(String text, long now) {
        try {
            var token = JSON.readValue(Base64.getUrlDecoder().decode(text), DeltaToken.class);
            if (now - token.issued() > LIFETIME.toMillis()) {
                throw GraphError.of(
                        400,
                        "syncStateNotFound",
                        "The sync state generation is not found. The delta token is expired and data must be synchronized"
                                + " again.");
            }
            return token;
        } catch (IllegalArgumentException | JacksonException e) {
            throw GraphError.badRequest("Badly formed token.");
        }
    }

    DeltaToken behind(long position) {
        return new DeltaToken(from, to, position, select, ids, issued);
    }

    /** The token with which the next round begins where this one ends. */
    DeltaToken next(long now) {
        return new DeltaToken(to, to, -1, select, ids, now);
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
    }
}
