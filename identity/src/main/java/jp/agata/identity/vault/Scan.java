package jp.agata.identity.vault;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.agata.calendar.JapanTime;
import org.jspecify.annotations.Nullable;

/**
 * A vault looked through: every text and file of every version, for children's names and for bytes that are not what
 * was given.
 *
 * @param files whose bytes were compared with their hash
 */
record Scan(Instant at, int things, int versions, int files, List<Finding> findings) {

    /**
     * What has to be mended before it can be said that nothing refers to a child.
     *
     * @param item absent for a training or a licence
     * @param place without what is written there: this is kept where no child's name may be
     */
    record Finding(@Nullable UUID item, @Nullable Integer version, String place) {}

    Scan {
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    public String time() {
        return JapanTime.dayAndTime(at);
    }
}
