package jp.agata.identity.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of 人事異動 as received.
 *
 * @param announcedAt 公表 of what was taken in; absent while nothing was
 */
public record OrderFile(
        UUID id,
        String fileName,
        String sha256,
        String uploadedByName,
        Instant uploadedAt,
        @Nullable Instant announcedAt,
        @Nullable Integer entries,
        @Nullable String takenByName,
        @Nullable Instant takenAt) {

    public boolean isTaken() {
        return takenAt != null;
    }
}
