package jp.agata.identity.vault;

/** What a teacher keeps: texts written here, and files. */
enum ItemKind {
    COMMENT("文例", false),
    WEEK_PLAN("週案のひな形", false),
    MATERIAL("教材", true),
    DOCUMENT("文書", true);

    private final String label;
    private final boolean file;

    ItemKind(String label, boolean file) {
        this.label = label;
        this.file = file;
    }

    public String label() {
        return label;
    }

    public boolean isFile() {
        return file;
    }
}
