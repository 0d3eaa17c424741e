package jp.agata.intake;

import java.time.LocalDate;
import jp.agata.calendar.SchoolYear;
import jp.agata.sheet.Verdict;

/**
 * What a person accepts on the page of a preview.
 *
 * @param fingerprint of what the file was compared with; once that is another, nothing is taken over
 * @param acknowledged the warnings were read
 */
public record Acceptance(String fingerprint, boolean acknowledged) {

    /** @param isTakeable whether there is anything that may be taken over */
    public void refuseUnlessFits(String fingerprintNow, Verdict verdict, boolean isTakeable) {
        if (!fingerprint.equals(fingerprintNow)) {
            throw IntakeProblem.CHANGED_MEANWHILE.with();
        }
        if (!isTakeable) {
            throw IntakeProblem.NOT_TAKEABLE.with(verdict.label());
        }
        if (verdict == Verdict.WARNING && !acknowledged) {
            throw IntakeProblem.WARNINGS_NOT_ACKNOWLEDGED.with();
        }
    }

    public static void refuseOutside(SchoolYear year, LocalDate from) {
        if (!year.contains(from)) {
            throw IntakeProblem.DAY_OUTSIDE_YEAR.with(year.firstDay(), year.lastDay());
        }
    }
}
