package jp.agata.homeroom;

/** Kind of homeroom (学級の種類). */
public enum HomeroomKind {
    REGULAR("通常"),
    MULTI_GRADE("複式"),
    SPECIAL_NEEDS("特別支援");

    private final String label;

    HomeroomKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
