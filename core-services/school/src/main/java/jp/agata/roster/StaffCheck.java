package jp.agata.roster;

import static jp.agata.roster.Code.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.agata.school.SchoolCode;
import jp.agata.sheet.CellCheck;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Headers;
import jp.agata.sheet.Sheets;
import jp.agata.sheet.Table;
import jp.agata.sheet.Verdict;

/** Reads a staff list (職員台帳): employee numbers keep their zeros, school codes prove themselves. */
public final class StaffCheck {

    /**
     * @param homeroom as written: 「3-1」「3・4」「ひまわり1」, or empty
     * @param concurrent posts at other schools (兼務): code to title
     */
    public record Member(
            int line,
            String employeeId,
            String name,
            String furigana,
            String title,
            SchoolCode school,
            String homeroom,
            Map<SchoolCode, String> concurrent) {}

    public record CheckedStaff(Verdict verdict, List<Finding> findings, List<Member> members) {}

    private static final List<String> HEADER = List.of("職員番号", "氏名", "ふりがな", "職名", "学校コード", "担任", "兼務");
    private static final Pattern EMPLOYEE_ID = Pattern.compile("[0-9]{6}");

    private final List<Finding> findings = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    private StaffCheck() {}

    public static CheckedStaff check(String fileName, byte[] bytes) {
        var check = new StaffCheck();
        Sheets.read(fileName, bytes, check.findings).ifPresent(check::read);
        return new CheckedStaff(Verdict.worst(check.findings), List.copyOf(check.findings), List.copyOf(check.members));
    }

    private void read(Table table) {
        findings.addAll(Headers.missing(table, HEADER));
        if (findings.isEmpty()) {
            table.rows().forEach(row -> read(table, row));
            duplicates();
        }
    }

    private void read(Table table, Table.Row row) {
        var before = findings.size();
        var text = new Headers.Cells(table, row);
        for (var column : List.of("氏名", "ふりがな", "職名")) {
            findings.addAll(CellCheck.check(row.line(), column, text.of(column), true));
        }
        if (!EMPLOYEE_ID.matcher(text.of("職員番号")).matches()) {
            findings.add(Finding.of(STAFF_EMPLOYEE_ID, row.line(), "職員番号", text.of("職員番号"), "6桁の数字ではありません"));
        }
        var school = Codes.school(text.of("学校コード"), row.line(), "学校コード", findings);
        var concurrent = concurrent(text.of("兼務"), row.line());
        if (findings.size() == before && school.isPresent()) {
            members.add(new Member(
                    row.line(),
                    text.of("職員番号"),
                    text.of("氏名"),
                    text.of("ふりがな"),
                    text.of("職名"),
                    school.get(),
                    text.of("担任"),
                    concurrent));
        }
    }

    /** 「学校コード:職名;学校コード:職名」 */
    private Map<SchoolCode, String> concurrent(String text, int line) {
        var posts = new HashMap<SchoolCode, String>();
        for (var post : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            var parts = post.split(":", -1);
            if (parts.length == 2 && !parts[1].isBlank()) {
                Codes.school(parts[0], line, "兼務", findings).ifPresent(code -> posts.put(code, parts[1]));
            } else {
                findings.add(Finding.of(STAFF_CONCURRENT, line, "兼務", text));
            }
        }
        return Map.copyOf(posts);
    }

    private void duplicates() {
        members.stream().collect(Collectors.groupingBy(Member::employeeId)).values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .forEach(m -> findings.add(
                        Finding.of(STAFF_EMPLOYEE_ID, m.line(), "職員番号", m.employeeId(), "同じ番号の職員がほかの行にもいます")));
    }

    /** Name by employee number, for checking orders against. */
    public static Optional<String> nameOf(List<Member> members, String employeeId) {
        return members.stream()
                .filter(m -> m.employeeId().equals(employeeId))
                .map(Member::name)
                .findFirst();
    }
}
