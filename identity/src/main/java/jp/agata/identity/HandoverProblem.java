package jp.agata.identity;

import jp.agata.problem.ProblemCode;

public enum HandoverProblem implements ProblemCode {
    DAYS_UNKNOWN(Kind.INVALID),
    ALREADY_GRANTED(Kind.CONFLICT);

    private final Kind kind;

    HandoverProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
