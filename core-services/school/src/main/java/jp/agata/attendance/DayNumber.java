package jp.agata.attendance;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import jp.agata.attendance.CountedDay.Kind;

/** The numbers of a student's record (出欠の記録): which days each of them counts. */
enum DayNumber {
    CLASS_DAYS(Tally::classDays, CountedDay::isClassDay, day -> Texts.of("why.class-day")),
    STOPPED(Tally::stopped, day -> day.kind() == Kind.STOPPED, CountedDay::why),
    REQUIRED(Tally::required, CountedDay::isRequired, day -> Texts.of("why.required")),
    ABSENT(Tally::absent, day -> day.kind() == Kind.ABSENT, CountedDay::why),
    PRESENT(Tally::present, day -> day.kind() == Kind.PRESENT, CountedDay::why),
    OFFSITE(Tally::offsite, CountedDay::isOffsite, CountedDay::why),
    LATE(Tally::late, CountedDay::isLate, CountedDay::why),
    EARLY(Tally::early, CountedDay::isEarly, CountedDay::why);

    private final ToIntFunction<Tally> count;
    private final Predicate<CountedDay> counts;
    private final Function<CountedDay, String> why;

    DayNumber(ToIntFunction<Tally> count, Predicate<CountedDay> counts, Function<CountedDay, String> why) {
        this.count = count;
        this.counts = counts;
        this.why = why;
    }

    public String label() {
        return Texts.of("number." + this);
    }

    /** 日, or 回 for what happens on a day attended. */
    public String unit() {
        return Texts.of(this == LATE || this == EARLY ? "unit.times" : "unit.days");
    }

    /** How it follows from the others; empty where it is counted. */
    public String formula() {
        return Texts.of("number." + this + ".formula");
    }

    public int of(Tally tally) {
        return count.applyAsInt(tally);
    }

    boolean counts(CountedDay day) {
        return counts.test(day);
    }

    String why(CountedDay day) {
        return why.apply(day);
    }
}
