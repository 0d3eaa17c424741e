package jp.agata.reporting.engine;

import jp.agata.problem.ProblemCode;

/** Why a template or a picture for it was refused. */
public enum TemplateProblem implements ProblemCode {
    /** The findings say every line and reason; the argument is the template's name. */
    TEMPLATE_REFUSED(Kind.INVALID),
    /** The template does not print its sample; the arguments are its name and the reason. */
    TRIAL_FAILED(Kind.INVALID),
    /** The trial took too long; the arguments are the template's name and the seconds allowed. */
    TRIAL_TOO_LONG(Kind.INVALID),
    /** The trial needed too much memory; the arguments are the template's name and the megabytes allowed. */
    TRIAL_TOO_LARGE(Kind.INVALID),
    /** No PNG or JPEG; drawings such as SVG are not accepted. */
    NOT_A_PICTURE(Kind.INVALID),
    /** The file is larger than the bytes in the argument, shown in megabytes. */
    PICTURE_FILE_TOO_LARGE(Kind.INVALID),
    /** More pixels than allowed; the arguments are width, height and the allowed millions of pixels. */
    PICTURE_TOO_LARGE(Kind.INVALID);

    private final Kind kind;

    TemplateProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
