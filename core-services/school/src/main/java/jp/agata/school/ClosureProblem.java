package jp.agata.school;

import jp.agata.problem.ProblemCode;

public enum ClosureProblem implements ProblemCode {
    CHANGED_MEANWHILE(Kind.CONFLICT),
    NOT_A_DATE(Kind.INVALID),
    DAYS_MISSING(Kind.INVALID),
    ENDS_BEFORE_IT_BEGINS(Kind.INVALID),
    OUTSIDE_SCHOOL_YEAR(Kind.INVALID),
    NOTHING_CLOSED(Kind.INVALID),
    CAUSE_MISSING(Kind.INVALID),
    CAUSE_TOO_LONG(Kind.INVALID),
    NO_CLASS_DAY(Kind.INVALID),
    ALREADY_CLOSED(Kind.REFUSED);

    private final Kind kind;

    ClosureProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
