package jp.agata.forms;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.calendar.SchoolYear;
import jp.agata.student.EndKind;
import jp.agata.student.Member;
import jp.agata.student.StartKind;
import org.jspecify.annotations.Nullable;

/** What a roster says on its base date of a student who came or went (備考): 6.22転入, 6.21転学, 転学手続中. */
public final class RosterNote {

    private RosterNote() {}

    public static String of(Member member, LocalDate day) {
        return Stream.of(arrival(member, day), departure(member, day))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private static String arrival(Member member, LocalDate day) {
        var year = SchoolYear.of(day);
        if (member.startKind() != StartKind.ENTRANCE && year.contains(member.startDate())) {
            return monthDay(member.startDate()) + (member.startKind() == StartKind.TRANSFER_IN ? "転入" : "編入");
        }
        var from = member.memberFrom();
        return from != null && from.isAfter(member.startDate()) && from.isAfter(year.firstDay())
                ? monthDay(from) + "学級替"
                : "";
    }

    private static String departure(Member member, LocalDate day) {
        var until = member.memberUntil();
        if (until != null && until.isBefore(day) && isStillInSchool(member, until)) {
            return monthDay(until.plusDays(1)) + "学級替";
        }
        var end = member.rollEndDate();
        if (end != null && end.isBefore(day)) {
            return monthDay(end) + label(member.endKind());
        }
        var left = member.leftDate();
        return left != null && left.isBefore(day) && member.endKind() == EndKind.TRANSFER_OUT ? "転学手続中" : "";
    }

    private static boolean isStillInSchool(Member member, LocalDate until) {
        return member.rollEndDate() == null || until.isBefore(member.rollEndDate());
    }

    private static String label(@Nullable EndKind kind) {
        return kind == null ? "" : kind.label();
    }

    private static String monthDay(LocalDate day) {
        return day.getMonthValue() + "." + day.getDayOfMonth();
    }
}
