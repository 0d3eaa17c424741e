package jp.agata.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a student: what it is in the register, and why.
 *
 * @param mark what the day counts as; absent where it is no 授業日 of the student
 */
record CountedDay(LocalDate date, Kind kind, @Nullable Mark mark, String why) {

    enum Kind {
        PRESENT,
        ABSENT,
        /** 出席停止・忌引等 */
        STOPPED,
        /** 休業日 */
        OFF,
        /** 臨時休業 of the whole grade or school: would be 授業日 otherwise */
        CLOSED,
        /** before 入学・編入学・転入学, or in another homeroom still */
        NOT_YET,
        /** after 去った日, or in another homeroom already */
        GONE
    }

    /** The day as the rules have it, in the one order in which they are asked. */
    static CountedDay of(RegisterStudent student, StudentDays days, LocalDate date) {
        return days.on(date)
                .map(mark -> new CountedDay(date, kind(mark), mark, why(mark, days, date)))
                .orElseGet(() -> uncounted(student, days, date));
    }

    /** J: 授業日 of the student */
    boolean isClassDay() {
        return mark != null;
    }

    /** N: had to be attended */
    boolean isRequired() {
        return mark != null && !mark.isStop();
    }

    boolean isLate() {
        return mark != null && mark.late();
    }

    boolean isEarly() {
        return mark != null && mark.early();
    }

    boolean isOffsite() {
        return mark != null && mark.code().isOffsite();
    }

    private static Kind kind(Mark mark) {
        return switch (mark.code().group()) {
            case ATTEND -> Kind.PRESENT;
            case ABSENT -> Kind.ABSENT;
            case STOP -> Kind.STOPPED;
        };
    }

    private static CountedDay uncounted(RegisterStudent student, StudentDays days, LocalDate date) {
        var stay = student.stay();
        if (date.isBefore(stay.firstDay())) {
            return new CountedDay(date, Kind.NOT_YET, null, because(Texts.of("why.not-yet"), student.cameBy()));
        }
        if (!stay.attends(date)) {
            return new CountedDay(date, Kind.GONE, null, because(Texts.of("why.gone"), student.wentBy()));
        }
        var grade = days.gradeDays();
        if (grade.days().isClassDay(date, grade.grade())) {
            return new CountedDay(date, Kind.CLOSED, null, closed(days, date));
        }
        var label = grade.days().on(date, grade.grade()).label();
        return new CountedDay(date, Kind.OFF, null, label.isEmpty() ? Texts.of("why.off") : label);
    }

    private static String why(Mark mark, StudentDays days, LocalDate date) {
        if (mark.code() == AttendanceCode.CLASS_CLOSURE) {
            return closed(days, date);
        }
        return because(MarkFace.of(mark).spoken(), mark.reason());
    }

    private static String closed(StudentDays days, LocalDate date) {
        return days.gradeDays()
                .order(days.homeroom(), date)
                .map(order -> because(Texts.of("why.closed." + order.scope()), order.cause()))
                .orElseGet(() -> Texts.of("why.closed"));
    }

    private static String because(String what, String reason) {
        return reason.isEmpty() ? what : what + "：" + reason;
    }
}
