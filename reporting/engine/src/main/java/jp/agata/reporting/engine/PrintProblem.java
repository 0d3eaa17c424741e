package jp.agata.reporting.engine;

import jp.agata.problem.ProblemCode;

/** Why a print was refused. */
public enum PrintProblem implements ProblemCode {
    /** No font file; the argument is the path looked at. */
    FONT_NOT_FOUND(Kind.UNAVAILABLE),
    /** The file is no TrueType font with the tables needed; the argument is its path. */
    FONT_UNREADABLE(Kind.UNAVAILABLE),
    /** An EXACT form holds characters the font lacks; the argument lists them. */
    GLYPHS_MISSING(Kind.REFUSED),
    /** A name does not fit its box at the smallest size; the arguments are the name and the box in mm. */
    NAME_DOES_NOT_FIT(Kind.REFUSED),
    /** A text is longer than its box; the arguments are the page and the beginning of the text. */
    TEXT_CUT(Kind.REFUSED),
    /** The template asks for a font that is not embedded; the argument is its name. */
    FONT_NOT_ALLOWED(Kind.INVALID),
    /** The template cannot be filled; the arguments are the template and the reason. */
    FILL_FAILED(Kind.INVALID),
    /** The template made no page; the argument is the template. */
    NOTHING_TO_PRINT(Kind.REFUSED);

    private final Kind kind;

    PrintProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
