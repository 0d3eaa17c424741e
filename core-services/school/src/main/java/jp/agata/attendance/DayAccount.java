package jp.agata.attendance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accounts for every day of a period of one student (なぜ98日か): each day stands under exactly one heading, and each
 * number of the record is the days listed for it.
 */
record DayAccount(List<CountedDay> days) {

    /** Days that are what they are for the same reason. */
    record Group(String why, List<LocalDate> days) {}

    static DayAccount of(RegisterStudent student, StudentDays days, LocalDate first, LocalDate last) {
        return new DayAccount(first.datesUntil(last.plusDays(1))
                .map(date -> CountedDay.of(student, days, date))
                .toList());
    }

    Tally tally() {
        return Tally.of(
                days.stream().flatMap(day -> Stream.ofNullable(day.mark())).toList());
    }

    /** The days a number counts, by reason, in order of the first day. */
    List<Group> of(DayNumber number) {
        return groups(days.stream().filter(number::counts), number::why);
    }

    /** The days that are no 授業日 of the student, by reason. */
    List<Group> notCounted() {
        return groups(days.stream().filter(day -> !day.isClassDay()), CountedDay::why);
    }

    private static List<Group> groups(Stream<CountedDay> days, Function<CountedDay, String> why) {
        return days
                .collect(Collectors.groupingBy(
                        why, LinkedHashMap::new, Collectors.mapping(CountedDay::date, Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
