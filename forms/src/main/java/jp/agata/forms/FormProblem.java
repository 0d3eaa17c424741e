package jp.agata.forms;

import jp.agata.problem.ProblemCode;

public enum FormProblem implements ProblemCode {
    NO_SUCH_FORM(Kind.NOT_FOUND),
    NOT_FINAL(Kind.REFUSED);

    private final Kind kind;

    FormProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
