package jp.agata.roster;

import static jp.agata.roster.Code.*;
import static jp.agata.sheet.SheetCode.*;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import jp.agata.characters.Suspicion;
import jp.agata.sheet.CellCheck;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Verdict;

/** Each value of a file against its column's rule. References wait until every file is read. */
final class OneRosterValues {

    private static final Pattern UUID_V4 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern KANA = Pattern.compile("[ァ-ヶー]+");
    private static final Pattern SESSION_TITLE = Pattern.compile("\\d{4}年度");
    private static final Pattern COURSE_TITLE = Pattern.compile("\\d{4}年度.*");
    private static final Pattern SCHOOL_YEAR = Pattern.compile("\\d{4}");
    private static final Pattern GRADE = Pattern.compile("P[1-6]|J[1-3]");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final List<Finding> findings;

    OneRosterValues(List<Finding> findings) {
        this.findings = findings;
    }

    void check(OneRosterTable table) {
        var width = table.table().header().size();
        for (var entry : table.entries()) {
            if (entry.row().cells().size() != width) {
                findings.add(Finding.of(
                        CSV_COLUMN_COUNT,
                        entry.row().line(),
                        table.file().fileName(),
                        entry.row().cells().size(),
                        width));
            } else {
                table.file().columns().forEach(column -> check(entry, column));
            }
        }
    }

    private void check(OneRosterTable.Entry entry, OneRosterColumn column) {
        var value = entry.get(column.name());
        if (value.isEmpty()) {
            if (column.required()) {
                findings.add(entry.finding(ONEROSTER_REQUIRED, column.name()));
            }
            return;
        }
        if (LINE_BREAK.matcher(value).find()) {
            findings.add(entry.finding(ONEROSTER_LINE_BREAK, column.name()));
            return;
        }
        var lost = Suspicion.inText(value);
        if (lost.isEmpty()) {
            rule(entry, column, value);
        } else {
            var where = entry.table().file().fileName() + " " + column.name();
            findings.add(CellCheck.finding(lost.getFirst(), entry.row().line(), where, value)
                    .as(Verdict.ERROR));
        }
    }

    private void rule(OneRosterTable.Entry entry, OneRosterColumn column, String value) {
        switch (column.rule()) {
            case ID, UUID -> addUnless(UUID_V4.matcher(value).matches(), entry, column, ONEROSTER_NOT_UUID);
            case BULK -> addUnless(false, entry, column, ONEROSTER_BULK_STATUS);
            case EMPTY -> addUnless(false, entry, column, ONEROSTER_MUST_BE_EMPTY);
            case KANA -> addUnless(KANA.matcher(value).matches(), entry, column, ONEROSTER_KANA);
            case BOOLEAN -> addUnless(value.equals("true") || value.equals("false"), entry, column, ONEROSTER_BOOLEAN);
            case DATE -> addUnless(isDate(value), entry, column, ONEROSTER_DATE);
            case SESSION_TITLE ->
                addUnless(SESSION_TITLE.matcher(value).matches(), entry, column, ONEROSTER_SESSION_TITLE);
            case COURSE_TITLE ->
                addUnless(COURSE_TITLE.matcher(value).matches(), entry, column, ONEROSTER_COURSE_TITLE);
            case SCHOOL_YEAR -> addUnless(isStartingYear(entry, value), entry, column, ONEROSTER_SCHOOL_YEAR);
            case GRADES ->
                addUnless(
                        entry.list(column.name()).stream()
                                .allMatch(g -> GRADE.matcher(g).matches()),
                        entry,
                        column,
                        GRADE_UNKNOWN);
            case NUMBER -> addUnless(NUMBER.matcher(value).matches(), entry, column, ONEROSTER_NUMBER);
            case WORD -> addUnless(column.options().contains(value), entry, column, ONEROSTER_VOCABULARY);
            case TEXT, LIST, REFERENCE, REFERENCES -> {}
        }
    }

    /** 日本では年度の始まりの年。国際の書き方は終わりの年 */
    private static boolean isStartingYear(OneRosterTable.Entry entry, String value) {
        return SCHOOL_YEAR.matcher(value).matches() && entry.get("startDate").startsWith(value + "-04-01");
    }

    private static boolean isDate(String value) {
        try {
            return DATE.matcher(value).matches() && LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void addUnless(boolean fine, OneRosterTable.Entry entry, OneRosterColumn column, Code code) {
        if (!fine) {
            findings.add(
                    entry.finding(code, column.name(), entry.get(column.name()), String.join("・", column.options())));
        }
    }
}
