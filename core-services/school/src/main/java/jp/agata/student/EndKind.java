package jp.agata.student;

/** How an enrollment ended. */
public enum EndKind {
    GRADUATION("卒業"),
    TRANSFER_OUT("転学"),
    WITHDRAWAL("退学"),
    REMOVAL("除籍"),
    DEATH("死亡");

    private final String label;

    EndKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
