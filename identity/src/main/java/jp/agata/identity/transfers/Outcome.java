package jp.agata.identity.transfers;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a write.
 *
 * @param status of HTTP; 0 if there was no answer
 * @param requestId by which Microsoft finds the request again
 * @param cause in the directory's words, for whoever has to look at it
 * @param retryAfter for {@link Kind#THROTTLED}
 * @param account that was made
 */
public record Outcome(
        Kind kind,
        int status,
        String requestId,
        String cause,
        Duration retryAfter,
        @Nullable UUID account) {

    public enum Kind {
        DONE,
        /** It says there is nothing left to do, which has to be seen before it is believed. */
        ALREADY,
        /** May or may not have happened. */
        UNKNOWN,
        THROTTLED,
        REFUSED
    }

    public static Outcome done(int status, String requestId, @Nullable UUID account) {
        return new Outcome(Kind.DONE, status, requestId, "", Duration.ZERO, account);
    }

    public static Outcome throttled(int status, String requestId, Duration retryAfter) {
        return new Outcome(Kind.THROTTLED, status, requestId, "", retryAfter, null);
    }

    public static Outcome of(Kind kind, int status, String requestId, String cause) {
        return new Outcome(kind, status, requestId, cause, Duration.ZERO, null);
    }
}
