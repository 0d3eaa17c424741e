package jp.agata.school;

import jp.agata.sheet.FindingCode;
import jp.agata.sheet.Verdict;

/** What can be wrong with a school named in a file. */
public enum SchoolCodeFinding implements FindingCode {
    CHECK_DIGIT("school_code.check_digit"),
    MALFORMED("school_code.malformed"),
    UNKNOWN("school.unknown");

    private final String text;

    SchoolCodeFinding(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Verdict verdict() {
        return Verdict.ERROR;
    }
}
