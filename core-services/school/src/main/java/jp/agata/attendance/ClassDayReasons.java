package jp.agata.attendance;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.agata.attendance.MonthRegister.Day;
import jp.agata.calendar.JapanTime;

/** Why the month has as many 授業日 as it has (なぜ21日か), day by day. */
record ClassDayReasons(MonthRegister register) {

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        register.classDays()
                .forEach((grade, count) -> sentences.add(
                        register.classDays().size() > 1
                                ? Texts.of("reasons.of-grade", grade, count, listed(Day::classDay))
                                : Texts.of("reasons.all", count, listed(Day::classDay))));
        add(sentences, "reasons.weekdays-off", day -> !day.classDay() && !isWeekend(day));
        add(sentences, "reasons.weekend", day -> day.classDay() && isWeekend(day));
        add(sentences, "reasons.class-closed", Day::closed);
        register.rows().stream()
                .filter(row -> !row.voids().isEmpty())
                .map(row -> Texts.of(
                        "reasons.student", row.number(), row.name(), row.tally().classDays(), away(row)))
                .forEach(sentences::add);
        return sentences;
    }

    private static String away(MonthRegister.Row row) {
        return row.voids().stream()
                .map(gone -> gone.text().isEmpty() ? Texts.of("reasons.away", gone.from(), gone.to()) : gone.text())
                .collect(Collectors.joining("、"));
    }

    private void add(List<String> sentences, String key, Predicate<Day> which) {
        var days = listed(which);
        if (!days.isEmpty()) {
            sentences.add(Texts.of(key, days));
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
