package jp.agata.student;

/** How an enrollment began. */
public enum StartKind {
    ENTRANCE("入学"),
    TRANSFER_IN("転入学"),
    ADMISSION("編入学");

    private final String label;

    StartKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
