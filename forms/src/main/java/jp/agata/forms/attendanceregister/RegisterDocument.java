package jp.agata.forms.attendanceregister;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.agata.attendance.MonthRegister;
import jp.agata.attendance.RollCount;
import jp.agata.calendar.EraCalendar;
import jp.agata.forms.Document;
import jp.agata.forms.Document.Missing;
import jp.agata.forms.Document.Part;

/** Lays a month's register out on sheets of 40 rows. */
record RegisterDocument(MonthRegister register, String imprint, boolean specimen) {

    static final int ROWS = 40;
    private static final int COLUMNS = 31;

    Document document() {
        var parts = new ArrayList<Part>();
        var rows = register.rows();
        for (var from = 0; from == 0 || from < rows.size(); from += ROWS) {
            parts.add(new Part(sheet(), lines(rows.subList(from, Math.min(from + ROWS, rows.size())))));
        }
        return new Document("出席簿 %s %s".formatted(register.place().homeroomName(), monthName()), parts, missing());
    }

    private List<RegisterLine> lines(List<MonthRegister.Row> rows) {
        var labels = new DayLabels(register.days());
        return IntStream.range(0, ROWS)
                .mapToObj(at -> at < rows.size()
                        ? RegisterLine.of(rows.get(at), labels.ofRow(at))
                        : RegisterLine.blank(labels.ofRow(at)))
                .toList();
    }

    private RegisterSheet sheet() {
        var days = days();
        var totals = RegisterTotals.of(register.total());
        return new RegisterSheet(
                monthName() + "　出席簿",
                register.place().schoolName() + "　" + register.place().homeroomName(),
                counts(),
                String.join("・", register.place().teachers()),
                !isFinal(),
                specimen,
                imprint,
                legend(),
                "出席率 " + register.total().rate().map(rate -> rate + "％").orElse("―"),
                totals.classDays(),
                totals.stopped(),
                totals.required(),
                totals.sick(),
                totals.other(),
                totals.absent(),
                totals.present(),
                totals.late(),
                totals.early(),
                days,
                days,
                days);
    }

    private boolean isFinal() {
        return register.isConfirmed() && !register.closing().isOpen();
    }

    private List<Missing> missing() {
        if (isFinal()) {
            return List.of();
        }
        var base = "attendance/" + register.place().homeroom();
        var days = register.days().stream()
                .filter(day -> !day.confirmed())
                .map(day -> new Missing("出欠が未確定", monthDay(day.date()), base + "/" + day.date()))
                .toList();
        return days.isEmpty()
                ? List.of(new Missing("月を締めていない", monthName(), base + "/month/" + register.month()))
                : days;
    }

    private List<RegisterDay> days() {
        var days = new ArrayList<RegisterDay>();
        for (var i = 0; i < register.days().size(); i++) {
            days.add(RegisterDay.of(register.days().get(i), register.dayTotals().get(i)));
        }
        while (days.size() < COLUMNS) {
            days.add(RegisterDay.none());
        }
        return days;
    }

    private String counts() {
        var classDays = register.classDays();
        var days = classDays.size() == 1
                ? classDays.values().iterator().next().toString()
                : classDays.entrySet().stream()
                        .map(grade -> grade.getKey() + "年 " + grade.getValue())
                        .collect(Collectors.joining("、"));
        return "授業日数 %s　　月初在籍 %s　転入 %d　転出 %d　月末在籍 %s"
                .formatted(
                        days,
                        roll(register.rollStart()),
                        register.arrivals(),
                        register.departures(),
                        roll(register.rollEnd()));
    }

    private static String roll(RollCount roll) {
        var unspecified = roll.unspecified() == 0 ? "" : " 記載なし" + roll.unspecified();
        return "%d（男%d 女%d%s）".formatted(roll.total(), roll.male(), roll.female(), unspecified);
    }

    private String legend() {
        return "空白 出席　"
                + register.legend().stream()
                        .map(entry -> entry.symbol() + " " + entry.meaning())
                        .collect(Collectors.joining("　"))
                + "　／ 在籍していない日　? 未確定";
    }

    private String monthName() {
        return EraCalendar.STANDARD.year(register.month().atEndOfMonth())
                + register.month().getMonthValue()
                + "月";
    }

    private static String monthDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
