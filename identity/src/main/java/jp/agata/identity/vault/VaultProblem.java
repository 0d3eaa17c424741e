package jp.agata.identity.vault;

import jp.agata.problem.ProblemCode;

enum VaultProblem implements ProblemCode {
    NO_TITLE(Kind.INVALID),
    TITLE_TOO_LONG(Kind.INVALID),
    NO_TEXT(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    TOO_SENSITIVE(Kind.REFUSED),
    NAMES_FOUND(Kind.REFUSED),
    NAMES_OUT_OF_REACH(Kind.UNAVAILABLE),
    TOO_MANY(Kind.REFUSED),
    FULL(Kind.REFUSED),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    ENDS_BEFORE_IT_BEGINS(Kind.INVALID),
    HOURS_OUT_OF_RANGE(Kind.INVALID),
    MARKED_HIGHER(Kind.REFUSED),
    PICTURES_NOT_SEEN(Kind.REFUSED),
    FILE_NAME_TOO_LONG(Kind.INVALID),
    FILE_EMPTY(Kind.INVALID),
    FILE_OLD_OR_LOCKED(Kind.INVALID),
    FILE_PICTURE(Kind.INVALID),
    FILE_PACKAGE(Kind.INVALID),
    FILE_NAME_DIFFERS(Kind.INVALID),
    FILE_UNREADABLE_TEXT(Kind.INVALID),
    FILE_BROKEN(Kind.INVALID),
    FILE_MACRO(Kind.INVALID),
    FILE_WITHIN(Kind.INVALID),
    FILE_TOO_LARGE_INSIDE(Kind.INVALID),
    FILE_TOO_MANY_PAGES(Kind.INVALID),
    FILE_SCANNED(Kind.INVALID);

    private final Kind kind;

    VaultProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
