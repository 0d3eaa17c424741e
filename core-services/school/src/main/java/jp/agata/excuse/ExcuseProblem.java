package jp.agata.excuse;

import jp.agata.problem.ProblemCode;

public enum ExcuseProblem implements ProblemCode {
    NOT_A_DATE(Kind.INVALID),
    NOT_A_NUMBER(Kind.INVALID),
    START_MISSING(Kind.INVALID),
    GROUND_MISSING(Kind.INVALID),
    CAUSE_MISSING(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    ENDS_BEFORE_IT_BEGINS(Kind.INVALID),
    ONSET_AFTER_START(Kind.INVALID),
    RECOVERED_BEFORE_ONSET(Kind.INVALID),
    EARLY_END_NEEDS_REASON(Kind.INVALID),
    RELATION_MISSING(Kind.INVALID),
    TOO_MANY_TRAVEL_DAYS(Kind.INVALID),
    OUTSIDE_SCHOOL_YEAR(Kind.INVALID),
    NO_CLASS_DAY(Kind.INVALID),
    OVERLAPS(Kind.REFUSED),
    MONTH_CLOSED(Kind.REFUSED),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    WITHDRAWN(Kind.REFUSED),
    REASON_MISSING(Kind.INVALID),
    NOTHING_TO_ADMIT(Kind.REFUSED);

    private final Kind kind;

    ExcuseProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
