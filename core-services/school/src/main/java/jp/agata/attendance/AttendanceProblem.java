package jp.agata.attendance;

import jp.agata.problem.ProblemCode;

public enum AttendanceProblem implements ProblemCode {
    NOT_A_CLASS_DAY(Kind.REFUSED),
    DAY_TO_COME(Kind.REFUSED),
    OUTSIDE_SCHOOL_YEAR(Kind.NOT_FOUND),
    NOT_IN_ATTENDANCE(Kind.INVALID),
    NOT_TO_BE_ENTERED(Kind.INVALID),
    UNKNOWN_SYMBOL(Kind.INVALID),
    REASON_TOO_LONG(Kind.INVALID),
    REASON_TWICE(Kind.INVALID),
    TOO_MANY_REASONS(Kind.INVALID),
    MONTH_CLOSED(Kind.REFUSED),
    MONTH_NOT_CLOSED(Kind.REFUSED),
    MONTH_NOT_READY(Kind.REFUSED),
    ALREADY_APPROVED(Kind.REFUSED),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    CALENDAR_OF_CLOSED_MONTH(Kind.REFUSED),
    NOTHING_TO_CORRECT(Kind.REFUSED),
    CORRECTION_NEEDS_REASON(Kind.INVALID),
    SEAT_OUT_OF_ROOM(Kind.INVALID);

    private final Kind kind;

    AttendanceProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
