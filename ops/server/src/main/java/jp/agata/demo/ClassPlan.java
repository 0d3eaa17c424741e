package jp.agata.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jp.agata.homeroom.HomeroomKind;

/**
 * A homeroom before it has children.
 *
 * @param gradeOfEach the grade of each child to be, in order of 出席番号
 */
record ClassPlan(String name, List<Integer> grades, HomeroomKind kind, List<Integer> gradeOfEach) {

    /** 学級編制の標準は一学級 35 人 (義務標準法3条)。 */
    private static final int MOST = 35;

    /** 二つの学年で 16 人までは複式（同条）。 */
    private static final int MULTI_GRADE_MOST = 16;

    static ClassPlan regular(int grade, String name, int size) {
        return new ClassPlan(name, List.of(grade), HomeroomKind.REGULAR, Collections.nCopies(size, grade));
    }

    static ClassPlan multiGrade(int grade, int size, int sizeOfNext) {
        var each = new ArrayList<>(Collections.nCopies(size, grade));
        each.addAll(Collections.nCopies(sizeOfNext, grade + 1));
        return new ClassPlan(grade + "・" + (grade + 1), List.of(grade, grade + 1), HomeroomKind.MULTI_GRADE, each);
    }

    static ClassPlan specialNeeds(String name, List<Integer> gradeOfEach) {
        var grades = gradeOfEach.stream().distinct().sorted().toList();
        return new ClassPlan(name, grades, HomeroomKind.SPECIAL_NEEDS, gradeOfEach);
    }

    /** The homerooms of a school in which each grade has about the same number of children. */
    static List<ClassPlan> divide(int grades, int perGrade) {
        if (perGrade * 2 <= MULTI_GRADE_MOST) {
            return inPairs(grades, Math.max(perGrade, 1));
        }
        var classes = new ArrayList<ClassPlan>();
        for (var grade = 1; grade <= grades; grade++) {
            classes.addAll(ofGrade(grade, perGrade));
        }
        if (perGrade >= 20) {
            classes.add(specialNeeds("ひまわり1", everySecond(grades)));
        }
        return classes;
    }

    /** 「3年2組」「3・4年」「ひまわり1」. */
    String label() {
        return switch (kind) {
            case REGULAR -> grades.getFirst() + "年" + name + "組";
            case MULTI_GRADE -> name + "年";
            case SPECIAL_NEEDS -> name;
        };
    }

    private static List<ClassPlan> ofGrade(int grade, int size) {
        var count = (size + MOST - 1) / MOST;
        return IntStream.range(0, count)
                .mapToObj(n -> regular(grade, Integer.toString(n + 1), (size + n) / count))
                .toList();
    }

    private static List<ClassPlan> inPairs(int grades, int perGrade) {
        var classes = new ArrayList<ClassPlan>();
        for (var grade = 1; grade < grades; grade += 2) {
            classes.add(multiGrade(grade, perGrade, perGrade));
        }
        if (grades % 2 == 1) {
            classes.add(regular(grades, "1", perGrade));
        }
        return classes;
    }

    private static List<Integer> everySecond(int grades) {
        return IntStream.rangeClosed(1, grades)
                .filter(grade -> grade % 2 == 0)
                .boxed()
                .toList();
    }
}
