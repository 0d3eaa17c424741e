package jp.agata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.agata.school.SchoolKind;

/** The schools of one municipality of the demo prefecture: large ones in the towns, small ones with 複式 in the hills. */
record Prefecture(DemoMunicipality municipality) {

    private static final int ELEMENTARY_CHILDREN = 60_232;
    private static final int JUNIOR_HIGH_CHILDREN = 32_769;

    private static final double POPULATION = DemoMunicipality.YAMAGUCHI.stream()
            .mapToDouble(DemoMunicipality::population)
            .sum();

    private static final List<String> NAMES = NamePool.lines("school-names.txt");

    List<SchoolPlan> schools() {
        var schools = new ArrayList<SchoolPlan>();
        schools.addAll(of(SchoolKind.ELEMENTARY, municipality.elementary(), ELEMENTARY_CHILDREN, 0));
        schools.addAll(of(SchoolKind.JUNIOR_HIGH, municipality.juniorHigh(), JUNIOR_HIGH_CHILDREN, schools.size()));
        return schools;
    }

    private List<SchoolPlan> of(SchoolKind kind, int count, int childrenOfPrefecture, int numberedAfter) {
        var children = childrenOfPrefecture * municipality.population() / POPULATION;
        var dice = new Dice(municipality.code() + kind);
        var weights = IntStream.range(0, count)
                .mapToDouble(n -> dice.between(0.15, 1.0) + dice.between(0, 1.0))
                .toArray();
        var total = IntStream.range(0, count).mapToDouble(n -> weights[n]).sum();
        return IntStream.range(0, count)
                .mapToObj(n -> plan(kind, numberedAfter + n + 1, name(n, kind), (int)
                        Math.round(children * weights[n] / total / kind.grades())))
                .toList();
    }

    private SchoolPlan plan(SchoolKind kind, int number, String name, int perGrade) {
        return SchoolPlan.of(municipality, number, name, kind, ClassPlan.divide(kind.grades(), perGrade));
    }

    private String name(int n, SchoolKind kind) {
        var start = municipality.number() * 7 + (kind == SchoolKind.ELEMENTARY ? 0 : 3);
        var again = n / NAMES.size();
        return (again == 0 ? "" : "新") + NAMES.get((start + n) % NAMES.size());
    }
}
