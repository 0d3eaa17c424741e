package jp.agata.school;

/** Kind of school (学校種). */
public enum SchoolKind {
    ELEMENTARY("小学校", "児童", 6),
    JUNIOR_HIGH("中学校", "生徒", 3),
    COMPULSORY("義務教育学校", "児童生徒", 9),
    SPECIAL_NEEDS("特別支援学校", "児童生徒", 9);

    private final String label;
    private final String students;
    private final int grades;

    SchoolKind(String label, String students, int grades) {
        this.label = label;
        this.students = students;
        this.grades = grades;
    }

    public String label() {
        return label;
    }

    /** What its students are called: 児童 (小学校), 生徒 (中学校). */
    public String students() {
        return students;
    }

    public int grades() {
        return grades;
    }
}
