package jp.agata.demo;

import java.util.List;
import jp.agata.school.SchoolCode;
import jp.agata.school.SchoolKind;

/**
 * An invented school before it has an id.
 *
 * @param number within its municipality, from 1
 */
record SchoolPlan(int number, String code, String name, String shortName, SchoolKind kind, List<ClassPlan> classes) {

    /** School numbers that begin with 9 are given to no real school. */
    static SchoolPlan of(
            DemoMunicipality municipality, int number, String name, SchoolKind kind, List<ClassPlan> classes) {
        var letters = kind == SchoolKind.ELEMENTARY ? "B1" : "C1";
        var code = SchoolCode.corrected("%s35298%02d%03d0".formatted(letters, municipality.number(), number));
        return new SchoolPlan(
                number,
                code,
                municipality.name() + "立" + name + kind.label(),
                name + (kind == SchoolKind.ELEMENTARY ? "小" : "中"),
                kind,
                classes);
    }
}
