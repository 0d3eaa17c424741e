package jp.agata.roster;

import jp.agata.problem.ProblemCode;

public enum RosterProblem implements ProblemCode {
    NO_FILE(Kind.INVALID),
    FILE_TOO_LARGE(Kind.INVALID),
    NOT_TAKEABLE(Kind.REFUSED),
    ALREADY_TAKEN(Kind.CONFLICT),
    REGISTER_CHANGED(Kind.CONFLICT),
    WARNINGS_NOT_ACKNOWLEDGED(Kind.INVALID),
    DAY_OUTSIDE_YEAR(Kind.INVALID);

    private final Kind kind;

    RosterProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
