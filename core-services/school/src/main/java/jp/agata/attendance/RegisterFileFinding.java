package jp.agata.attendance;

import static jp.agata.sheet.Verdict.ERROR;
import static jp.agata.sheet.Verdict.WARNING;

import jp.agata.sheet.FindingCode;
import jp.agata.sheet.Verdict;

/** What can be found in a register kept elsewhere, beyond what any sheet can have. */
public enum RegisterFileFinding implements FindingCode {
    INVALID_MARK("attendance.invalid_mark", ERROR),
    UNKNOWN_STUDENT("attendance.unknown_student", ERROR),
    TWICE("attendance.twice", ERROR),
    HOMEROOM("attendance.homeroom", ERROR),
    MONTH_CLOSED("attendance.month_closed", ERROR),
    NO_DAYS("attendance.no_days", ERROR),
    TWO_YEARS("attendance.two_years", ERROR),
    NO_ROWS("attendance.no_rows", WARNING);

    private final String text;
    private final Verdict verdict;

    RegisterFileFinding(String text, Verdict verdict) {
        this.text = text;
        this.verdict = verdict;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }
}
