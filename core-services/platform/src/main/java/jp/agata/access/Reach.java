package jp.agata.access;

/** Over whose data a role's permissions extend. */
public enum Reach {
    NOBODY("児童生徒のデータを見ない"),
    HOMEROOM("担任する学級"),
    SCHOOL("自校"),
    TENANT("市町の全校");

    private final String label;

    Reach(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
