package jp.agata.forms.attendancestatistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.agata.attendance.AttendanceStatistics;
import jp.agata.attendance.MonthRegister;
import jp.agata.calendar.EraCalendar;
import jp.agata.forms.Document;
import jp.agata.forms.Document.Missing;
import jp.agata.forms.Document.Part;

/** Sums a school's registers: lines of homerooms, then of grades, 特別支援 apart, then the school. */
record StatisticsDocument(
        String school, YearMonth month, List<MonthRegister> registers, String imprint, boolean specimen) {

    private static final int SPECIAL_NEEDS = Integer.MAX_VALUE;

    Document document() {
        var title = EraCalendar.STANDARD.year(month.atEndOfMonth()) + month.getMonthValue() + "月　出席統計";
        var whole = AttendanceStatistics.sum(
                registers.stream().map(AttendanceStatistics::of).toList());
        var sheet = new StatisticsSheet(title, school, "皆勤より右は人数。30日以上は4月からの通算、続けて7日は月末まで欠席が続いている人", imprint, specimen);
        return new Document(title, List.of(new Part(sheet, lines(whole))), missing());
    }

    /** A heavy rule after the last homeroom and after the last grade. */
    private List<StatisticsLine> lines(AttendanceStatistics whole) {
        var lines = new ArrayList<StatisticsLine>();
        registers.forEach(register -> lines.add(StatisticsLine.of(
                register.place().homeroomName(),
                classDays(register),
                AttendanceStatistics.of(register),
                false,
                register == registers.getLast())));
        var grades = byGrade();
        grades.forEach((grade, sum) -> lines.add(StatisticsLine.of(
                grade == SPECIAL_NEEDS ? "特別支援　計" : grade + "年　計", "", sum, true, grade.equals(grades.lastKey()))));
        lines.add(StatisticsLine.of("学校　計", "", whole, true, true));
        return lines;
    }

    private SortedMap<Integer, AttendanceStatistics> byGrade() {
        var sums = new TreeMap<Integer, AttendanceStatistics>();
        for (var register : registers) {
            if (register.place().specialNeeds()) {
                sums.merge(SPECIAL_NEEDS, AttendanceStatistics.of(register), AttendanceStatistics::plus);
            } else {
                register.place()
                        .grades()
                        .forEach(grade -> sums.merge(
                                grade, AttendanceStatistics.of(register, grade), AttendanceStatistics::plus));
            }
        }
        return sums;
    }

    private static String classDays(MonthRegister register) {
        return register.classDays().values().stream()
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining("・"));
    }

    private List<Missing> missing() {
        return registers.stream()
                .filter(register ->
                        !register.isConfirmed() || register.closing().isOpen())
                .map(register -> new Missing(
                        "月を締めていない",
                        register.place().homeroomName(),
                        "attendance/%s/month/%s".formatted(register.place().homeroom(), month)))
                .toList();
    }
}
