package jp.agata.demo;

import java.time.LocalDate;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.school.SchoolKind;
import org.jspecify.annotations.Nullable;

/**
 * An invented child in a homeroom.
 *
 * @param arrived day of transfer in, absent for those who entered in 1st grade
 * @param left last day of attending, absent for those who stay
 * @param absentOften with long absences (不登校)
 */
record Child(
        UUID student,
        UUID enrollment,
        NamePool.Name name,
        boolean girl,
        LocalDate birthDate,
        int grade,
        @Nullable LocalDate arrived,
        @Nullable LocalDate left,
        boolean absentOften) {

    static Child of(int number, int grade, SchoolKind kind, DemoTime time, NamePool names, Dice dice) {
        var girl = dice.chance(0.49);
        var yearOfSchooling = kind == SchoolKind.JUNIOR_HIGH ? grade + 6 : grade;
        return new Child(
                dice.uuid(),
                dice.uuid(),
                names.child(number, girl, dice),
                girl,
                birthDate(time.schoolYear(), yearOfSchooling, dice),
                grade,
                number == 17 ? time.arrival() : null,
                number == 11 ? time.departure() : null,
                dice.chance(0.015));
    }

    LocalDate enrolledOn(SchoolYear year) {
        return arrived == null ? year.plusYears(1 - grade).firstDay() : arrived;
    }

    LocalDate memberFrom(SchoolYear year) {
        return arrived == null ? year.firstDay() : arrived;
    }

    boolean attends(LocalDate day) {
        return (arrived == null || !day.isBefore(arrived)) && (left == null || !day.isAfter(left));
    }

    /** 4月2日から翌年の4月1日までに生まれた子が同じ学年になる。 */
    private static LocalDate birthDate(SchoolYear year, int yearOfSchooling, Dice dice) {
        return year.plusYears(-6 - yearOfSchooling).firstDay().plusDays(1L + dice.below(365));
    }
}
