package jp.agata.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.access.AccessProblem;
import jp.agata.calendar.SchoolYear;
import jp.agata.sheet.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking over rosters (名簿の取り込み): a file is kept, previewed as often as needed, and taken over whole or not at all. */
@Service
@Transactional
public class RosterImports {

    static final int MAX_MEGABYTES = 20;

    private final ImportRecords records;
    private final RosterPreviews previews;
    private final RosterTakeOver takeOver;
    private final ImportTrail trail;

    RosterImports(ImportRecords records, RosterPreviews previews, RosterTakeOver takeOver, ImportTrail trail) {
        this.records = records;
        this.previews = previews;
        this.takeOver = takeOver;
        this.trail = trail;
    }

    /** Keeps the file and its verdict; changes nothing of the register. */
    public UUID receive(@Nullable UUID school, String fileName, byte[] bytes) {
        trail.requireReach(school);
        if (bytes.length > MAX_MEGABYTES << 20) {
            throw RosterProblem.FILE_TOO_LARGE.with(MAX_MEGABYTES);
        }
        var verdict = previews.firstVerdict(school, fileName, bytes);
        var hash = trail.keep(bytes);
        var id = records.add(school, trail.schoolYear(), fileName, hash, bytes.length, verdict);
        trail.received(id, hash, verdict);
        return id;
    }

    public RosterPreview preview(UUID id) {
        var file = records.find(id).orElseThrow(AccessProblem.NOT_FOUND::with);
        trail.requireReach(file.school());
        trail.viewed(id);
        return previews.of(file);
    }

    /** The latest first, of the actor's school or of all. */
    @Transactional(readOnly = true)
    public List<RosterImport> history() {
        return records.latest(trail.ownSchool());
    }

    /**
     * Takes over what was previewed.
     *
     * @param fingerprint of the register at the preview
     * @param acknowledged warnings were read
     * @param from first day of new children and new places
     */
    public void takeOver(UUID id, String fingerprint, boolean acknowledged, LocalDate from) {
        var file = records.findForUpdate(id).orElseThrow(AccessProblem.NOT_FOUND::with);
        trail.requireReach(file.school());
        if (file.isTaken()) {
            throw RosterProblem.ALREADY_TAKEN.with();
        }
        takeOver.lock(file);
        var preview = previews.of(file);
        refuseUnlessTakeable(preview, fingerprint, acknowledged);
        refuseOutside(SchoolYear.of(trail.today()), from);
        takeOver.write(preview, from, trail.today());
        trail.taken(id, preview);
    }

    private static void refuseUnlessTakeable(RosterPreview preview, String fingerprint, boolean acknowledged) {
        if (!preview.fingerprint().equals(fingerprint)) {
            throw RosterProblem.REGISTER_CHANGED.with();
        }
        if (!preview.isTakeable()) {
            throw RosterProblem.NOT_TAKEABLE.with(preview.verdict().label());
        }
        if (preview.verdict() == Verdict.WARNING && !acknowledged) {
            throw RosterProblem.WARNINGS_NOT_ACKNOWLEDGED.with();
        }
    }

    private static void refuseOutside(SchoolYear year, LocalDate from) {
        if (!year.contains(from)) {
            throw RosterProblem.DAY_OUTSIDE_YEAR.with(year.firstDay(), year.lastDay());
        }
    }
}
