package jp.agata.forms;

import jp.agata.problem.ProblemCode;

public enum FormProblem implements ProblemCode {
    NO_SUCH_FORM(Kind.NOT_FOUND),
    NOT_FINAL(Kind.REFUSED),
    NO_SUCH_CHOICE(Kind.REFUSED),
    TOO_MANY_WORDS(Kind.REFUSED),
    WORD_TOO_LONG(Kind.REFUSED),
    WORD_NOT_PRINTABLE(Kind.REFUSED);

    private final Kind kind;

    FormProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
