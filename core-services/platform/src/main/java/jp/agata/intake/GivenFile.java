package jp.agata.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import jp.agata.sheet.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A file that was given for taking over, and what became of it. Its bytes are kept under their SHA-256.
 *
 * @param school absent where the file is about the whole municipality
 * @param verdict when it was given; corrections may have bettered it since
 * @param takenAt absent while nothing was taken over
 * @param plan fingerprint of what was accepted; empty while nothing was
 * @param settledAt absent while something of it still has to be done elsewhere
 * @param outcome of what had to be done elsewhere
 */
public record GivenFile(
        UUID id,
        @Nullable UUID school,
        String fileName,
        String sha256,
        int byteCount,
        Verdict verdict,
        UUID uploadedBy,
        String uploadedByName,
        Instant uploadedAt,
        String takenByName,
        @Nullable Instant takenAt,
        String plan,
        Counts counts,
        @Nullable Instant settledAt,
        Outcome outcome) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("M/d H:mm").withZone(ZoneId.of("Asia/Tokyo"));
    private static final int HASH_SHOWN = 16;

    /** How many things the taking over made, made different, and found as they are. */
    public record Counts(int added, int changed, int unchanged) {}

    public enum Outcome {
        DONE,
        /** What was accepted could not be done any more; nothing of it was. */
        REFUSED
    }

    public boolean isTaken() {
        return takenAt != null;
    }

    /** Accepted, and not everything of it done yet. */
    public boolean isUnderWay() {
        return takenAt != null && settledAt == null;
    }

    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    public String uploadedTime() {
        return TIME.format(uploadedAt);
    }

    public String takenTime() {
        return takenAt == null ? "" : TIME.format(takenAt);
    }

    /** Enough of the hash to recognise the file by. */
    public String shortHash() {
        return sha256.substring(0, HASH_SHOWN);
    }
}
