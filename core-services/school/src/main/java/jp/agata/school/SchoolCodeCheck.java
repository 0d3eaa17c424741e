package jp.agata.school;

import java.util.List;
import java.util.Optional;
import jp.agata.sheet.Finding;

/** School codes of files: a wrong check digit is a slip of the hand, told with the right one. */
public final class SchoolCodeCheck {

    private SchoolCodeCheck() {}

    public static Optional<SchoolCode> read(String text, int line, String column, List<Finding> findings) {
        if (SchoolCode.isValid(text)) {
            return Optional.of(new SchoolCode(text));
        }
        findings.add(
                SchoolCode.isFormed(text)
                        ? Finding.of(SchoolCodeFinding.CHECK_DIGIT, line, column, text, SchoolCode.corrected(text))
                        : Finding.of(SchoolCodeFinding.MALFORMED, line, column, text));
        return Optional.empty();
    }
}
