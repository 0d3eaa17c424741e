package jp.agata.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.intake.GivenFile;
import jp.agata.intake.GivenFiles;
import jp.agata.intake.Purpose;
import jp.agata.sheet.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may import where; what is kept and recorded is the intake's. */
@Component
class ImportTrail {

    static final Purpose ROSTER = new Purpose("roster", Permission.IMPORT_ROSTER.classification());

    private final Access access;
    private final GivenFiles files;
    private final Clock clock;

    ImportTrail(Access access, GivenFiles files, Clock clock) {
        this.access = access;
        this.files = files;
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

    UUID receive(@Nullable UUID school, String fileName, byte[] bytes, Verdict verdict) {
        return files.receive(ROSTER, school, fileName, bytes, verdict);
    }

    GivenFile get(UUID id) {
        return withinReach(files.get(ROSTER, id));
    }

    /** Not taken over yet, and nobody else takes it over until the transaction ends. */
    GivenFile hold(UUID id) {
        var file = withinReach(files.hold(ROSTER, id));
        GivenFiles.refuseTaken(file);
        return file;
    }

    private GivenFile withinReach(GivenFile file) {
        requireReach(file.school());
        return file;
    }

    List<GivenFile> latest() {
        access.require(Permission.IMPORT_ROSTER);
        return files.latest(ROSTER, access.ownSchool());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void viewed(UUID id) {
        files.viewed(ROSTER, id);
    }

    void decided(UUID id, String what, int count) {
        files.decided(ROSTER, id, what, count);
    }

    void taken(RosterPreview preview) {
        files.taken(ROSTER, preview.file(), preview.fingerprint(), preview.counts());
    }

    /**
     * Accepted, with posts still to follow: for whoever may manage staff.
     *
     * @param plan fingerprint of what follows
     */
    void accepted(RosterPreview preview, String plan) {
        access.require(Permission.MANAGE_STAFF);
        files.accepted(ROSTER, preview.file(), plan, preview.counts());
    }
}
