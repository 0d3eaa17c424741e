package jp.agata.attendance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.access.Permission;
import jp.agata.intake.Acceptance;
import jp.agata.intake.GivenFile;
import jp.agata.intake.GivenFiles;
import jp.agata.intake.IntakeProblem;
import jp.agata.intake.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers kept elsewhere (出席簿のファイル): kept, previewed as often as needed, and taken over whole or not at all. Who
 * takes the roll of a class may take over its register.
 */
@Service
@Transactional
public class RegisterFiles {

    static final Purpose REGISTER_FILE = new Purpose("register-file", Permission.TAKE_ROLL.classification());

    private final Attendance attendance;
    private final RegisterFilePreviews previews;
    private final GivenFiles files;
    private final Access access;

    RegisterFiles(Attendance attendance, RegisterFilePreviews previews, GivenFiles files, Access access) {
        this.attendance = attendance;
        this.previews = previews;
        this.files = files;
        this.access = access;
    }

    /** Keeps the file and its verdict; changes no mark. */
    public UUID receive(String fileName, byte[] bytes) {
        var school = school();
        var verdict = previews.check(school, fileName, bytes).verdict();
        return files.receive(REGISTER_FILE, school, fileName, bytes, verdict);
    }

    public RegisterFilePreview preview(UUID id) {
        var file = withinReach(files.get(REGISTER_FILE, id));
        files.viewed(REGISTER_FILE, id);
        return previews.of(file, school());
    }

    /** What became of a file, without a look at the children in it. */
    @Transactional(readOnly = true)
    public GivenFile get(UUID id) {
        return withinReach(files.get(REGISTER_FILE, id));
    }

    /** The latest first: of the school, or for a 担任 the own ones. */
    @Transactional(readOnly = true)
    public List<GivenFile> history() {
        return files.latest(REGISTER_FILE, Optional.of(school())).stream()
                .filter(this::isWithinReach)
                .toList();
    }

    /**
     * Takes over what was previewed.
     *
     * @param replacing whether the file also stands over what was entered by hand
     */
    public void takeOver(UUID id, Acceptance acceptance, boolean replacing) {
        var file = withinReach(files.hold(REGISTER_FILE, id));
        GivenFiles.refuseTaken(file);
        var preview = previews.of(file, school());
        acceptance.refuseUnlessFits(preview.fingerprint(), preview.verdict(), preview.isTakeable());
        preview.plan().edits(replacing).forEach((homeroom, edits) -> save(file, homeroom, edits));
        files.taken(REGISTER_FILE, file, preview.fingerprint(), preview.plan().counts(replacing));
    }

    /** The file's id is the request, so that its marks are known as the file's ever after. */
    private void save(GivenFile file, UUID homeroom, List<MarkEdit> edits) {
        if (!attendance.save(homeroom, file.id(), edits).conflicts().isEmpty()) {
            throw IntakeProblem.CHANGED_MEANWHILE.with();
        }
    }

    private UUID school() {
        access.require(Permission.TAKE_ROLL);
        return access.ownSchool().orElseThrow(AccessProblem.NOT_FOUND::with);
    }

    private GivenFile withinReach(GivenFile file) {
        if (!school().equals(file.school()) || !isWithinReach(file)) {
            throw AccessProblem.NOT_FOUND.with();
        }
        return file;
    }

    /** Another's file may name children of another class. */
    private boolean isWithinReach(GivenFile file) {
        return access.ownHomeroom().isEmpty()
                || file.uploadedBy().equals(Actor.current().person());
    }
}
