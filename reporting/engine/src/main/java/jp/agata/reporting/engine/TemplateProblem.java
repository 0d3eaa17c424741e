package jp.agata.reporting.engine;

import jp.agata.problem.ProblemCode;

/** Why a template or a picture for it was refused. */
public enum TemplateProblem implements ProblemCode {
    /** The findings say every line and reason; the argument is the template's name. */
    TEMPLATE_REFUSED(Kind.INVALID);

    private final Kind kind;

    TemplateProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
