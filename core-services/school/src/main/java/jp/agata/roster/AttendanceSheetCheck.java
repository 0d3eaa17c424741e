package jp.agata.roster;

import static jp.agata.roster.Code.ATTENDANCE_INVALID_MARK;
import static jp.agata.roster.Code.ATTENDANCE_UNKNOWN_STUDENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.agata.characters.SearchKey;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Headers;
import jp.agata.sheet.Sheets;
import jp.agata.sheet.Table;

/** Checks a month's attendance sheet (出席簿) kept elsewhere against calendar and class; reads nothing into the system. */
public final class AttendanceSheetCheck {

    /** @param from first day on the roll; @param until last day, absent while on the roll */
    public record Member(int number, String name, LocalDate from, Optional<LocalDate> until) {

        boolean isOnRoll(LocalDate day) {
            return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    private static final List<String> HEADER = List.of("番号", "氏名");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> MARKS =
            Set.of("", "病", "事", "不", "忌", "停", "閉", "災", "支", "民", "宅", "公", "チ", "ハ", "チハ", "休", "／");
    private static final Set<String> NO_ATTENDANCE = Set.of("", "休", "／");

    private final Map<LocalDate, Boolean> schoolDays;
    private final List<Member> members;
    private final List<Finding> findings = new ArrayList<>();

    private AttendanceSheetCheck(Map<LocalDate, Boolean> schoolDays, List<Member> members) {
        this.schoolDays = schoolDays;
        this.members = members;
    }

    /** @param schoolDays true for days with lessons */
    public static List<Finding> check(
            String fileName, byte[] bytes, Map<LocalDate, Boolean> schoolDays, List<Member> members) {
        var check = new AttendanceSheetCheck(schoolDays, members);
        Sheets.read(fileName, bytes, check.findings).ifPresent(check::read);
        return List.copyOf(check.findings);
    }

    private void read(Table table) {
        findings.addAll(Headers.missing(table, HEADER));
        if (findings.isEmpty()) {
            table.rows().forEach(row -> check(table, row));
        }
    }

    private void check(Table table, Table.Row row) {
        var cells = new Headers.Cells(table, row);
        var member = members.stream()
                .filter(m -> String.valueOf(m.number()).equals(cells.of("番号")))
                .findFirst();
        if (member.filter(m -> isSame(m.name(), cells.of("氏名"))).isEmpty()) {
            findings.add(Finding.of(ATTENDANCE_UNKNOWN_STUDENT, row.line(), "氏名", cells.of("番号"), cells.of("氏名")));
        }
        table.header().stream()
                .filter(header -> DAY.matcher(header).matches())
                .forEach(header -> mark(row.line(), header, cells.of(header), member));
    }

    private void mark(int line, String header, String mark, Optional<Member> member) {
        var day = LocalDate.parse(header);
        if (!MARKS.contains(mark)) {
            invalid(line, header, mark, "定められた記号ではありません");
        } else if (NO_ATTENDANCE.contains(mark)) {
            return;
        } else if (!schoolDays.getOrDefault(day, false)) {
            invalid(line, header, mark, "授業のない日です");
        } else if (member.filter(m -> !m.isOnRoll(day)).isPresent()) {
            invalid(line, header, mark, "在籍していない日です");
        }
    }

    private void invalid(int line, String column, String mark, String why) {
        findings.add(Finding.of(ATTENDANCE_INVALID_MARK, line, column, mark, why));
    }

    private static boolean isSame(String registered, String written) {
        return SearchKey.of(registered).equals(SearchKey.of(written));
    }
}
