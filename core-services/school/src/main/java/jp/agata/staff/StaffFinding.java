package jp.agata.staff;

import static jp.agata.sheet.Verdict.ERROR;
import static jp.agata.sheet.Verdict.WARNING;

import jp.agata.sheet.FindingCode;
import jp.agata.sheet.Verdict;

/** What can be found in a staff list, beyond what any sheet can have. */
public enum StaffFinding implements FindingCode {
    EMPLOYEE_ID("staff.employee_id", ERROR),
    ELSEWHERE("staff.elsewhere", ERROR),
    TITLE("staff.title", ERROR),
    HOMEROOM("staff.homeroom", ERROR),
    HOMEROOM_TWICE("staff.homeroom_twice", WARNING),
    CONCURRENT("staff.concurrent", ERROR),
    OTHER_NAME("staff.other_name", WARNING),
    NO_ROWS("staff.no_rows", WARNING);

    private final String text;
    private final Verdict verdict;

    StaffFinding(String text, Verdict verdict) {
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
