package jp.agata.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.agata.characters.KanaComposition;
import jp.agata.school.SchoolCode;
import jp.agata.school.SchoolCodeCheck;
import jp.agata.sheet.CellCheck;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Headers;
import jp.agata.sheet.Reason;
import jp.agata.sheet.SheetCode;
import jp.agata.sheet.Sheets;
import jp.agata.sheet.Table;
import jp.agata.sheet.Verdict;

/** Reads a staff list (職員台帳): employee numbers keep their zeros, school codes prove themselves. */
public final class StaffCheck {

    static final String EMPLOYEE_ID = "職員番号";
    static final String NAME = "氏名";
    static final String FURIGANA = "ふりがな";
    static final String TITLE = "職名";
    static final String SCHOOL = "学校コード";
    static final String HOMEROOM = "担任";
    static final String CONCURRENT = "兼務";

    private static final List<String> HEADER =
            List.of(EMPLOYEE_ID, NAME, FURIGANA, TITLE, SCHOOL, HOMEROOM, CONCURRENT);
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    /**
     * @param homeroom as written: 「3-1」「3・4」「ひまわり1」, or empty
     * @param concurrent posts at other schools (兼務): code to title
     */
    public record Line(
            int line,
            String employeeId,
            String name,
            String furigana,
            String title,
            SchoolCode school,
            String homeroom,
            Map<SchoolCode, String> concurrent) {}

    public record CheckedStaff(Verdict verdict, List<Finding> findings, List<Line> lines) {}

    private final List<Finding> findings = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private StaffCheck() {}

    public static CheckedStaff check(String fileName, byte[] bytes) {
        var check = new StaffCheck();
        Sheets.read(fileName, bytes, check.findings).ifPresent(check::read);
        return new CheckedStaff(Verdict.worst(check.findings), List.copyOf(check.findings), List.copyOf(check.lines));
    }

    private void read(Table table) {
        findings.addAll(Headers.missing(table, HEADER));
        if (!findings.isEmpty()) {
            return;
        }
        if (table.rows().isEmpty()) {
            findings.add(Finding.ofFile(StaffFinding.NO_ROWS, ""));
        }
        table.rows().forEach(row -> read(table, row));
        duplicates();
    }

    private void read(Table table, Table.Row row) {
        var wrongCount = Headers.columnCount(table, row);
        if (wrongCount.isPresent()) {
            findings.add(wrongCount.get());
            return;
        }
        var before = findings.size();
        var cells = new Headers.Cells(table, row);
        List.of(NAME, FURIGANA, TITLE).forEach(column -> text(row.line(), column, cells.of(column)));
        if (!SIX_DIGITS.matcher(cells.of(EMPLOYEE_ID)).matches()) {
            employeeId(row.line(), cells.of(EMPLOYEE_ID), "staff.not_six_digits");
        }
        var school = SchoolCodeCheck.read(cells.of(SCHOOL), row.line(), SCHOOL, findings);
        var concurrent = concurrent(cells.of(CONCURRENT), row.line());
        if (findings.size() == before && school.isPresent()) {
            lines.add(line(row.line(), cells, school.get(), concurrent));
        }
    }

    private static Line line(int line, Headers.Cells cells, SchoolCode school, Map<SchoolCode, String> concurrent) {
        return new Line(
                line,
                cells.of(EMPLOYEE_ID),
                KanaComposition.compose(cells.of(NAME)),
                KanaComposition.compose(cells.of(FURIGANA)),
                cells.of(TITLE),
                school,
                cells.of(HOMEROOM),
                concurrent);
    }

    private void text(int line, String column, String text) {
        if (text.isBlank()) {
            findings.add(Finding.of(SheetCode.VALUE_MISSING, line, column));
        }
        findings.addAll(CellCheck.check(line, column, text, true));
    }

    /** 「学校コード:職名;学校コード:職名」 */
    private Map<SchoolCode, String> concurrent(String text, int line) {
        var posts = new LinkedHashMap<SchoolCode, String>();
        for (var post : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            var parts = post.split(":", -1);
            if (parts.length == 2 && !parts[1].isBlank()) {
                SchoolCodeCheck.read(parts[0], line, CONCURRENT, findings).ifPresent(code -> posts.put(code, parts[1]));
            } else {
                findings.add(Finding.of(StaffFinding.CONCURRENT, line, CONCURRENT, text));
            }
        }
        return posts;
    }

    private void duplicates() {
        lines.stream().collect(Collectors.groupingBy(Line::employeeId)).values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .forEach(line -> employeeId(line.line(), line.employeeId(), "staff.number_twice"));
    }

    private void employeeId(int line, String written, String reason) {
        findings.add(Finding.of(StaffFinding.EMPLOYEE_ID, line, EMPLOYEE_ID, written, Reason.of(reason)));
    }
}
