package jp.agata.attendance;

import java.util.List;
import jp.agata.intake.GivenFile;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Verdict;

/** A register kept elsewhere beside ours as it is now. */
public record RegisterFilePreview(GivenFile file, Verdict verdict, List<Finding> findings, RegisterFilePlan plan) {

    public String fingerprint() {
        return plan.fingerprint();
    }

    public boolean isTakeable() {
        return !file.isTaken() && (verdict == Verdict.FINE || verdict == Verdict.WARNING) && plan.changesAnything();
    }
}
