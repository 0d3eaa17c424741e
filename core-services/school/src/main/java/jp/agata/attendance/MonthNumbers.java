package jp.agata.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.agata.attendance.MonthGrid.Computed;

/** Every number on the page of a month, by row and column. */
record MonthNumbers(MonthRegister register) {

    List<Computed> all() {
        var numbers = new ArrayList<Computed>();
        register.rows().forEach(row -> numbers.addAll(ofTally(row.enrollment().toString(), row.tally())));
        numbers.addAll(ofTally("total", register.total()));
        for (var i = 0; i < register.days().size(); i++) {
            numbers.addAll(ofDay(register.days().get(i), register.dayTotals().get(i)));
        }
        numbers.add(new Computed("rate", "rate", rate(register.total())));
        return numbers;
    }

    static String rate(Tally total) {
        return total.rate().map(rate -> rate + "%").orElse("―");
    }

    private static List<Computed> ofTally(String id, Tally tally) {
        return List.of(
                new Computed(id, "J", "" + tally.classDays()),
                new Computed(id, "S", "" + tally.stopped()),
                new Computed(id, "N", "" + tally.required()),
                new Computed(id, "K", "" + tally.absent()),
                new Computed(id, "A", "" + tally.present()),
                new Computed(id, "R", "" + tally.late()),
                new Computed(id, "H", "" + tally.early()));
    }

    private static List<Computed> ofDay(MonthRegister.Day day, DayTotal total) {
        var col = day.date().toString();
        return Stream.of(
                        new Computed("absent", col, "" + total.absent()),
                        new Computed("stopped", col, "" + total.stopped()),
                        new Computed("late", col, "" + total.late()),
                        new Computed("early", col, "" + total.early()),
                        new Computed("present", col, "" + total.present()))
                .map(number -> day.classDay() ? number : new Computed(number.id(), col, ""))
                .toList();
    }
}
