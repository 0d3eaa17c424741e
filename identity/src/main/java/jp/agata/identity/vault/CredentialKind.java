package jp.agata.identity.vault;

/** What a teacher has done and may teach. */
enum CredentialKind {
    TRAINING("研修履歴"),
    LICENCE("免許・資格");

    private final String label;

    CredentialKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
