package jp.agata.roster;

import java.time.Instant;
import java.util.UUID;
import jp.agata.sheet.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A file that was given for taking over, and what became of it. Its bytes are kept under their SHA-256.
 *
 * @param school absent for a package of the whole municipality
 * @param verdict when it was given; corrections may have bettered it since
 * @param takenAt absent while nothing was taken over
 */
public record RosterImport(
        UUID id,
        @Nullable UUID school,
        int schoolYear,
        String fileName,
        String sha256,
        int byteCount,
        Verdict verdict,
        String uploadedByName,
        Instant uploadedAt,
        String takenByName,
        @Nullable Instant takenAt,
        int added,
        int changed,
        int unchanged) {

    public boolean isTaken() {
        return takenAt != null;
    }

    public boolean isPackage() {
        return school == null;
    }
}
