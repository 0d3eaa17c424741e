package jp.agata.identity.transfers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was kept (版).
 *
 * @param number counted for the day
 * @param follows the approved edition of which this is only the difference
 * @param madeBy who asked for the rehearsal
 */
record Edition(
        UUID id,
        LocalDate day,
        int number,
        String hash,
        @Nullable UUID follows,
        Instant readAt,
        Instant madeAt,
        UUID madeBy) {

    /** The first 64 bits, as one reads them to somebody on the telephone. */
    String shortHash() {
        return hash.substring(0, 16).toUpperCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1·");
    }
}
