package jp.agata.roster;

/** Grades as a school writes them, and counted through from the first year of elementary school. */
public enum SchoolKind {
    ELEMENTARY(6, 0),
    JUNIOR_HIGH(3, 6),
    COMPULSORY(9, 0),
    SPECIAL_NEEDS(9, 0);

    private final int grades;
    private final int before;

    SchoolKind(int grades, int before) {
        this.grades = grades;
        this.before = before;
    }

    boolean has(int grade) {
        return grade >= 1 && grade <= grades;
    }

    int lastGrade() {
        return grades;
    }

    /** 中1 = 7. */
    int throughGrade(int grade) {
        return before + grade;
    }
}
