package jp.agata.identity.transfers;

import jp.agata.problem.ProblemCode;

enum TransferProblem implements ProblemCode {
    NO_SUCH_PLAN(Kind.NOT_FOUND),
    NO_SUCH_BRAKE(Kind.NOT_FOUND),
    PLAN_CHANGED(Kind.CONFLICT),
    BRAKES_HOLD(Kind.REFUSED),
    BRAKE_DOES_NOT_YIELD(Kind.REFUSED),
    REASON_MISSING(Kind.INVALID),
    APPROVED_ALREADY(Kind.REFUSED);

    private final Kind kind;

    TransferProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
