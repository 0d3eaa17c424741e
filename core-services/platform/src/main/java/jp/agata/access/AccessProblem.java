package jp.agata.access;

import jp.agata.problem.ProblemCode;

public enum AccessProblem implements ProblemCode {
    /** Also the answer to what exists but is out of reach: an outsider must not learn the difference. */
    NOT_FOUND(Kind.NOT_FOUND),
    MULTI_FACTOR_NEEDED(Kind.FORBIDDEN);

    private final Kind kind;

    AccessProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
