package jp.agata.intake;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.agata.access.AccessProblem;
import jp.agata.audit.Audit;
import jp.agata.sheet.Verdict;
import jp.agata.storage.Storage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what is given: bytes by their hash, what became of the file, and a row of the trail for each step. Who may give
 * or see a file is asked by the module whose purpose it serves.
 */
@Component
public class GivenFiles {

    static final int MAX_MEGABYTES = 20;

    private final FileRows rows;
    private final Storage storage;
    private final Audit audit;
    private final Clock clock;

    GivenFiles(FileRows rows, Storage storage, Audit audit, Clock clock) {
        this.rows = rows;
        this.storage = storage;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the file and its first verdict; nothing is taken over. */
    public UUID receive(Purpose purpose, @Nullable UUID school, String fileName, byte[] bytes, Verdict verdict) {
        var hash = storage.put(bytes).value();
        var id = rows.add(purpose, school, fileName, hash, bytes.length, verdict, clock.instant());
        record(
                purpose,
                verdict == Verdict.ERROR ? Audit.Action.REFUSED : Audit.Action.IMPORT,
                id,
                Map.of("sha256", hash, "verdict", verdict.name()));
        return id;
    }

    public static void refuseTooLarge(byte[] bytes) {
        if (bytes.length > MAX_MEGABYTES << 20) {
            throw IntakeProblem.FILE_TOO_LARGE.with(MAX_MEGABYTES);
        }
    }

    public GivenFile get(Purpose purpose, UUID id) {
        return rows.find(purpose, id, false).orElseThrow(AccessProblem.NOT_FOUND::with);
    }

    /** The same file, held until the transaction ends: two people cannot take it over at once. */
    public GivenFile hold(Purpose purpose, UUID id) {
        return rows.find(purpose, id, true).orElseThrow(AccessProblem.NOT_FOUND::with);
    }

    public static void refuseTaken(GivenFile file) {
        if (file.isTaken()) {
            throw IntakeProblem.ALREADY_TAKEN.with();
        }
    }

    public byte[] bytes(GivenFile file) {
        return storage.get(new Storage.Hash(file.sha256()));
    }

    /** The latest first, of one school or of all. */
    public List<GivenFile> latest(Purpose purpose, Optional<UUID> school) {
        return rows.latest(purpose, school);
    }

    /** Those of the ids that are files of the purpose. */
    public Set<UUID> among(Purpose purpose, Collection<UUID> ids) {
        return rows.among(purpose, ids);
    }

    public void viewed(Purpose purpose, UUID id) {
        record(purpose, Audit.Action.VIEW, id, Map.of());
    }

    public void decided(Purpose purpose, UUID id, String what, int count) {
        record(purpose, Audit.Action.CHANGE, id, Map.of("what", what, "count", count));
    }

    /** Everything of it is done. */
    public void taken(Purpose purpose, GivenFile file, String plan, GivenFile.Counts counts) {
        accepted(purpose, file, plan, counts);
        rows.settled(file.id(), GivenFile.Outcome.DONE, clock.instant());
    }

    /** Accepted; {@link #settled} follows when what has to be done elsewhere is done. */
    public void accepted(Purpose purpose, GivenFile file, String plan, GivenFile.Counts counts) {
        rows.taken(file.id(), plan, counts, clock.instant());
        record(
                purpose,
                Audit.Action.IMPORT,
                file.id(),
                Map.of("sha256", file.sha256(), "added", counts.added(), "changed", counts.changed()));
    }

    public void settled(Purpose purpose, UUID id, GivenFile.Outcome outcome) {
        rows.settled(id, outcome, clock.instant());
        record(
                purpose,
                outcome == GivenFile.Outcome.DONE ? Audit.Action.CHANGE : Audit.Action.REFUSED,
                id,
                Map.of("settled", outcome.name()));
    }

    private void record(Purpose purpose, Audit.Action action, UUID id, Map<String, ?> detail) {
        audit.record(action, Audit.Target.of(purpose.name(), id), purpose.classification(), detail);
    }
}
