package jp.agata.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.agata.intake.GivenFile;
import jp.agata.school.School;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Verdict;

/**
 * A file beside the register as it is now.
 *
 * @param school absent for a package
 * @param list the check of a school's list; absent for a package
 * @param plan what a package would do; absent for a list, and for a package that cannot be read
 * @param teachers who is appointed by a package; absent for a list
 * @param fingerprint of the register compared with; taking over is refused once it is another
 * @param from first day proposed for new children and new places
 */
public record RosterPreview(
        GivenFile file,
        Optional<School> school,
        Verdict verdict,
        List<Finding> findings,
        Optional<CheckedRoster> list,
        Optional<MunicipalPlan> plan,
        Optional<TeacherPlan> teachers,
        String fingerprint,
        LocalDate from) {

    public boolean isTakeable() {
        return !file.isTaken() && (verdict == Verdict.FINE || verdict == Verdict.WARNING) && count() > 0;
    }

    /** Children of the file. */
    public int count() {
        var counts = counts();
        return counts.added() + counts.changed() + counts.unchanged();
    }

    GivenFile.Counts counts() {
        return list.map(CheckedRoster::counts)
                .or(() -> plan.map(MunicipalPlan::counts))
                .orElse(new GivenFile.Counts(0, 0, 0));
    }
}
