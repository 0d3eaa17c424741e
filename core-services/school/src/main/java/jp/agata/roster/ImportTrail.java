package jp.agata.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.calendar.SchoolYear;
import jp.agata.sheet.Verdict;
import jp.agata.storage.Storage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may import where, what is kept of the file, and what is recorded of it. */
@Component
class ImportTrail {

    private final Access access;
    private final Audit audit;
    private final Storage storage;
    private final Clock clock;

    ImportTrail(Access access, Audit audit, Storage storage, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.storage = storage;
        this.clock = clock;
    }

    /** A package of the whole municipality is for those who see every school. */
    void requireReach(@Nullable UUID school) {
        if (school != null) {
            access.requireSchool(Permission.IMPORT_ROSTER, school);
            return;
        }
        access.require(Permission.IMPORT_ROSTER);
        if (access.ownSchool().isPresent()) {
            throw AccessProblem.NOT_FOUND.with();
        }
    }

    Optional<UUID> ownSchool() {
        access.require(Permission.IMPORT_ROSTER);
        return access.ownSchool();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    int schoolYear() {
        return SchoolYear.of(today()).year();
    }

    String keep(byte[] bytes) {
        return storage.put(bytes).value();
    }

    void received(UUID id, String hash, Verdict verdict) {
        record(
                verdict == Verdict.ERROR ? Audit.Action.REFUSED : Audit.Action.IMPORT,
                id,
                Map.of("sha256", hash, "verdict", verdict.name()));
    }

    void viewed(UUID id) {
        record(Audit.Action.VIEW, id, Map.of());
    }

    void decided(UUID id, String what, int count) {
        record(Audit.Action.CHANGE, id, Map.of("what", what, "count", count));
    }

    void taken(UUID id, RosterPreview preview) {
        record(
                Audit.Action.IMPORT,
                id,
                Map.of(
                        "sha256",
                        preview.file().sha256(),
                        "verdict",
                        preview.verdict().name(),
                        "count",
                        preview.count()));
    }

    private void record(Audit.Action action, UUID id, Map<String, ?> detail) {
        audit.record(action, Audit.Target.of("roster_import", id), Permission.IMPORT_ROSTER.classification(), detail);
    }
}
