package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.agata.calendar.JapanTime;

/**
 * The days of a student in a period, as the page tells them.
 *
 * @param notCounted the days that are no 授業日 of the student
 * @param unconfirmed days counted as 出席 though nobody has confirmed them; empty if there are none
 * @param toCome days counted as 出席 though they are still to come
 */
record StudentDaysView(
        StudentPeriod student,
        String span,
        List<Section> sections,
        List<Group> notCounted,
        int notCountedDays,
        String unconfirmed,
        String toCome) {

    record Section(DayNumber number, int count, List<Group> groups) {}

    record Group(String why, int count, List<Month> months) {}

    /** @param days 1木・2金 */
    record Month(int month, String days) {}

    static StudentDaysView of(StudentPeriod student, List<LocalDate> unconfirmed, LocalDate today) {
        var account = student.account();
        var notCounted = groups(account.notCounted());
        return new StudentDaysView(
                student,
                Texts.of(
                        "days.span",
                        JapanTime.day(student.period().first()),
                        JapanTime.day(student.period().last())),
                Arrays.stream(DayNumber.values())
                        .map(number -> new Section(number, number.of(student.tally()), groups(account.of(number))))
                        .toList(),
                notCounted,
                notCounted.stream().mapToInt(Group::count).sum(),
                named(account, unconfirmed::contains),
                named(account, day -> day.isAfter(today)));
    }

    private static String named(DayAccount account, Predicate<LocalDate> which) {
        return account.days().stream()
                .filter(CountedDay::isClassDay)
                .map(CountedDay::date)
                .filter(which)
                .map(JapanTime::shortDay)
                .collect(Collectors.joining("・"));
    }

    private static List<Group> groups(List<DayAccount.Group> groups) {
        return groups.stream()
                .map(group -> new Group(group.why(), group.days().size(), months(group.days())))
                .toList();
    }

    private static List<Month> months(List<LocalDate> days) {
        return days.stream()
                .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month -> new Month(
                        month.getKey().getMonthValue(),
                        month.getValue().stream()
                                .map(day -> day.getDayOfMonth() + JapanTime.weekday(day))
                                .collect(Collectors.joining("・"))))
                .toList();
    }
}
