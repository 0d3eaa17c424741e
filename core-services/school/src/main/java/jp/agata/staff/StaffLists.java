package jp.agata.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.intake.Acceptance;
import jp.agata.intake.GivenFile;
import jp.agata.intake.GivenFiles;
import jp.agata.intake.Purpose;
import jp.agata.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff lists (職員台帳): kept, previewed as often as needed, and accepted whole or not at all. With the first one the
 * posts of a municipality begin.
 */
@Service
@Transactional
public class StaffLists {

    static final Purpose STAFF_LIST = new Purpose("staff-list", Permission.MANAGE_STAFF.classification());

    private final StaffPreviews previews;
    private final GivenFiles files;
    private final Access access;
    private final Jobs jobs;

    StaffLists(StaffPreviews previews, GivenFiles files, Access access, Jobs jobs) {
        this.previews = previews;
        this.files = files;
        this.access = access;
        this.jobs = jobs;
    }

    /** Keeps the file and its verdict; changes nobody's posts. */
    public UUID receive(String fileName, byte[] bytes) {
        access.require(Permission.MANAGE_STAFF);
        return files.receive(STAFF_LIST, null, fileName, bytes, previews.firstVerdict(fileName, bytes));
    }

    public StaffPreview preview(UUID id) {
        access.require(Permission.MANAGE_STAFF);
        var file = files.get(STAFF_LIST, id);
        files.viewed(STAFF_LIST, id);
        return previews.of(file);
    }

    /** How far the taking over is, without a look at the list. */
    @Transactional(readOnly = true)
    public GivenFile progress(UUID id) {
        access.require(Permission.MANAGE_STAFF);
        return files.get(STAFF_LIST, id);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<GivenFile> history() {
        access.require(Permission.MANAGE_STAFF);
        return files.latest(STAFF_LIST, Optional.empty());
    }

    /** Accepts what was previewed; people and posts, which are the prefecture's, follow by a job of this transaction. */
    public void accept(UUID id, Acceptance acceptance) {
        access.require(Permission.MANAGE_STAFF);
        var file = files.hold(STAFF_LIST, id);
        GivenFiles.refuseTaken(file);
        var preview = previews.of(file);
        acceptance.refuseUnlessFits(preview.fingerprint(), preview.verdict(), preview.isTakeable());
        files.accepted(STAFF_LIST, file, preview.fingerprint(), preview.plan().counts());
        jobs.enqueue(new SettleStaffList(id, preview.plan().from()));
    }
}
