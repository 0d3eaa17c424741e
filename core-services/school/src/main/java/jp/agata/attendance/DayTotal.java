package jp.agata.attendance;

import java.util.List;

/** The foot of one day's column in the register: students counted that day, by what they were. */
public record DayTotal(int roll, int stopped, int absent, int late, int early) {

    static DayTotal of(List<Mark> marksOfTheDay) {
        var tally = Tally.of(marksOfTheDay);
        return new DayTotal(tally.classDays(), tally.stopped(), tally.absent(), tally.late(), tally.early());
    }

    public int present() {
        return roll - stopped - absent;
    }
}
