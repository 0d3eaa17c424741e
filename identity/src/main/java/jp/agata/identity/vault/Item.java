package jp.agata.identity.vault;

import java.time.Instant;
import java.util.UUID;
import jp.agata.calendar.JapanTime;

/**
 * One thing in a vault, as its latest version stands.
 *
 * @param version number of the latest version
 */
record Item(UUID id, UUID person, ItemKind kind, Heading heading, int version, Instant createdAt, Instant changedAt) {

    public String changed() {
        return JapanTime.dayAndTime(changedAt);
    }
}
