package jp.agata.student;

import jp.agata.problem.ProblemCode;

public enum StudentProblem implements ProblemCode {
    ALREADY_ENROLLED(Kind.REFUSED),
    NUMBER_TAKEN(Kind.REFUSED),
    LEFT_BEFORE_START(Kind.INVALID),
    ACCEPTED_BEFORE_LEFT(Kind.INVALID),
    ALREADY_ENDED(Kind.REFUSED);

    private final Kind kind;

    StudentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
