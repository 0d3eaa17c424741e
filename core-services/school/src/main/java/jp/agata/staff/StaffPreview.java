package jp.agata.staff;

import java.util.List;
import jp.agata.intake.GivenFile;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Verdict;

/** A staff list beside the staff as it is now. */
public record StaffPreview(GivenFile file, Verdict verdict, List<Finding> findings, StaffPlan plan) {

    public String fingerprint() {
        return plan.fingerprint();
    }

    /** Also when nothing changes: the list is then what the ledger begins with. */
    public boolean isTakeable() {
        return !file.isTaken()
                && (verdict == Verdict.FINE || verdict == Verdict.WARNING)
                && !plan.people().isEmpty();
    }
}
