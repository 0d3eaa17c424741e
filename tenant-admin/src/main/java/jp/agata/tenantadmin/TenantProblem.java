package jp.agata.tenantadmin;

import jp.agata.problem.ProblemCode;

public enum TenantProblem implements ProblemCode {
    ALREADY_THERE(Kind.CONFLICT),
    OTHER_PREFECTURE(Kind.INVALID),
    NAME_MISSING(Kind.INVALID),
    NOT_FOUND(Kind.NOT_FOUND),
    BEING_ADDED(Kind.CONFLICT),
    ADDING_FAILED(Kind.UNAVAILABLE);

    private final Kind kind;

    TenantProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
