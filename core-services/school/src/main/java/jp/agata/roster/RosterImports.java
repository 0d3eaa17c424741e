package jp.agata.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.intake.Acceptance;
import jp.agata.intake.GivenFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking over rosters (名簿の取り込み): a file is kept, previewed as often as needed, and taken over whole or not at all. */
@Service
@Transactional
public class RosterImports {

    private final RosterPreviews previews;
    private final RosterTakeOver takeOver;
    private final ImportTrail trail;

    RosterImports(RosterPreviews previews, RosterTakeOver takeOver, ImportTrail trail) {
        this.previews = previews;
        this.takeOver = takeOver;
        this.trail = trail;
    }

    /** Keeps the file and its verdict; changes nothing of the register. */
    public UUID receive(@Nullable UUID school, String fileName, byte[] bytes) {
        trail.requireReach(school);
        return trail.receive(school, fileName, bytes, previews.firstVerdict(school, fileName, bytes));
    }

    public RosterPreview preview(UUID id) {
        var file = trail.get(id);
        trail.viewed(id);
        return previews.of(file);
    }

    /** The latest first, of the actor's school or of all. */
    @Transactional(readOnly = true)
    public List<GivenFile> history() {
        return trail.latest();
    }

    /**
     * Takes over what was previewed.
     *
     * @param from first day of new children and new places
     */
    public void takeOver(UUID id, Acceptance acceptance, LocalDate from) {
        var file = trail.hold(id);
        takeOver.lock(file);
        var preview = previews.of(file);
        acceptance.refuseUnlessFits(preview.fingerprint(), preview.verdict(), preview.isTakeable());
        Acceptance.refuseOutside(SchoolYear.of(trail.today()), from);
        takeOver.write(preview, from, trail.today());
    }
}
