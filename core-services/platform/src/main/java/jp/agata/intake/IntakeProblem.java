package jp.agata.intake;

import jp.agata.problem.ProblemCode;

public enum IntakeProblem implements ProblemCode {
    NO_FILE(Kind.INVALID),
    FILE_TOO_LARGE(Kind.INVALID),
    NOT_TAKEABLE(Kind.REFUSED),
    ALREADY_TAKEN(Kind.CONFLICT),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    WARNINGS_NOT_ACKNOWLEDGED(Kind.INVALID),
    DAY_OUTSIDE_YEAR(Kind.INVALID);

    private final Kind kind;

    IntakeProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
