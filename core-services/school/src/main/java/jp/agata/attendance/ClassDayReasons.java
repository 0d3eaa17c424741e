package jp.agata.attendance;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.agata.attendance.MonthRegister.Day;

/** Why the month has as many 授業日 as it has (なぜ21日か), day by day. */
record ClassDayReasons(MonthRegister register) {

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        register.classDays()
                .forEach((grade, count) -> sentences.add((register.classDays().size() > 1 ? grade + "年 " : "") + "授業日 "
                        + count + "日: " + listed(Day::classDay)));
        add(sentences, "休みの平日", day -> !day.classDay() && !isWeekend(day));
        add(sentences, "土日の授業日", day -> day.classDay() && isWeekend(day));
        add(sentences, "学級閉鎖（授業日数に入り、出席停止・忌引等に数える）", Day::closed);
        register.rows().stream()
                .filter(row -> !row.voids().isEmpty())
                .map(row -> row.number() + " " + row.name() + ": " + row.tally().classDays() + "日（"
                        + row.voids().stream()
                                .map(gone ->
                                        gone.text().isEmpty() ? gone.from() + "〜" + gone.to() + "日は在籍外" : gone.text())
                                .collect(Collectors.joining("、"))
                        + "）")
                .forEach(sentences::add);
        return sentences;
    }

    private void add(List<String> sentences, String title, Predicate<Day> which) {
        var days = listed(which);
        if (!days.isEmpty()) {
            sentences.add(title + ": " + days);
        }
    }

    private String listed(Predicate<Day> which) {
        return register.days().stream()
                .filter(which)
                .map(day -> day.date().getDayOfMonth()
                        + JapanTime.weekday(day.date())
                        + (day.label().isEmpty() ? "" : "（" + day.label() + "）"))
                .collect(Collectors.joining("・"));
    }

    private static boolean isWeekend(Day day) {
        var weekday = day.date().getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }
}
