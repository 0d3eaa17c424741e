package jp.agata.identity.ledger;

import jp.agata.problem.ProblemCode;

public enum OrderProblem implements ProblemCode {
    ANNOUNCED_TOO_LATE(Kind.INVALID);

    private final Kind kind;

    OrderProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
