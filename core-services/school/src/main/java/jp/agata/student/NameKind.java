package jp.agata.student;

/** 戸籍（住民票）の氏名 and 学校使用名; daily forms and screens show the latter where there is one. */
public enum NameKind {
    FAMILY_REGISTER("戸籍"),
    SCHOOL("学校使用名");

    private final String label;

    NameKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
