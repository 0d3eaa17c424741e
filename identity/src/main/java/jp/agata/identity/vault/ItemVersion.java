package jp.agata.identity.vault;

import java.time.Instant;
import jp.agata.calendar.JapanTime;
import org.jspecify.annotations.Nullable;

/**
 * What a thing was at one time.
 *
 * @param body of a text; empty for a file
 * @param fileName as given; empty for a text
 * @param restoredFrom the version it repeats, where it came about by going back
 */
record ItemVersion(
        int number,
        String body,
        String fileName,
        String sha256,
        int byteCount,
        @Nullable Integer restoredFrom,
        Instant madeAt) {

    private static final int HASH_SHOWN = 12;

    public String made() {
        return JapanTime.dayAndTime(madeAt);
    }

    public String size() {
        return Sizes.of(byteCount);
    }

    public String shortHash() {
        return sha256.substring(0, HASH_SHOWN);
    }
}
