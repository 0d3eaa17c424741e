package jp.agata.roster;

import java.util.List;
import java.util.Optional;
import jp.agata.school.SchoolCode;
import jp.agata.sheet.Finding;

/** School codes of files: a wrong check digit is a slip of the hand, told with the right one. */
final class Codes {

    private Codes() {}

    static Optional<SchoolCode> school(String text, int line, String column, List<Finding> findings) {
        if (SchoolCode.isValid(text)) {
            return Optional.of(new SchoolCode(text));
        }
        findings.add(
                SchoolCode.isFormed(text)
                        ? Finding.of(Code.SCHOOL_CODE_CHECK_DIGIT, line, column, text, SchoolCode.corrected(text))
                        : Finding.of(Code.SCHOOL_CODE_MALFORMED, line, column, text));
        return Optional.empty();
    }
}
