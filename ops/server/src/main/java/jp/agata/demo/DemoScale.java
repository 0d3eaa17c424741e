package jp.agata.demo;

import static jp.agata.school.SchoolKind.ELEMENTARY;
import static jp.agata.school.SchoolKind.JUNIOR_HIGH;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How much of the invented world is made: what {@code agata.demo} names. */
enum DemoScale {
    /** Two municipalities, two schools each, six classes in each school. */
    SMALL {
        @Override
        List<DemoMunicipality> municipalities() {
            return List.of(DemoMunicipality.of("352136"), DemoMunicipality.of("352110"));
        }

        @Override
        List<SchoolPlan> schools(DemoMunicipality municipality) {
            return municipality.code().equals("352136") ? inMine(municipality) : inNagato(municipality);
        }
    },
    /** All of 山口県: 19 municipalities, 446 schools, 93,000 children, about 8,500 staff. */
    PREFECTURE {
        @Override
        List<DemoMunicipality> municipalities() {
            return DemoMunicipality.YAMAGUCHI;
        }

        @Override
        List<SchoolPlan> schools(DemoMunicipality municipality) {
            return new Prefecture(municipality).schools();
        }
    };

    abstract List<DemoMunicipality> municipalities();

    abstract List<SchoolPlan> schools(DemoMunicipality municipality);

    private static List<SchoolPlan> inMine(DemoMunicipality municipality) {
        return List.of(
                SchoolPlan.of(municipality, 1, "さくら", ELEMENTARY, oneClassEach(6, 24)),
                SchoolPlan.of(municipality, 2, "みどり", JUNIOR_HIGH, twoClassesEach(28)));
    }

    private static List<SchoolPlan> inNagato(DemoMunicipality municipality) {
        var small = List.of(
                ClassPlan.regular(1, "1", 14),
                ClassPlan.regular(2, "1", 12),
                ClassPlan.multiGrade(3, 7, 8),
                ClassPlan.regular(5, "1", 13),
                ClassPlan.regular(6, "1", 15),
                ClassPlan.specialNeeds("ひまわり1", List.of(2, 4, 6)));
        return List.of(
                SchoolPlan.of(municipality, 1, "なぎさ", ELEMENTARY, small),
                SchoolPlan.of(municipality, 2, "しおさい", JUNIOR_HIGH, twoClassesEach(26)));
    }

    private static List<ClassPlan> oneClassEach(int grades, int size) {
        return IntStream.rangeClosed(1, grades)
                .mapToObj(grade -> ClassPlan.regular(grade, "1", size + grade % 3))
                .toList();
    }

    private static List<ClassPlan> twoClassesEach(int size) {
        var classes = new ArrayList<ClassPlan>();
        for (var grade = 1; grade <= 3; grade++) {
            classes.add(ClassPlan.regular(grade, "1", size + grade));
            classes.add(ClassPlan.regular(grade, "2", size));
        }
        return classes;
    }
}
