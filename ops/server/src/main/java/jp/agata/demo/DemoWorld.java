package jp.agata.demo;

import java.util.ArrayList;
import java.util.List;

/** Who and what there is in the invented world, the same each time it is asked for the same scale. */
final class DemoWorld {

    private final NamePool names = new NamePool();
    private final List<DemoStaff> staff = new ArrayList<>();
    private final List<Part> parts;

    /** One municipality with its schools. */
    record Part(DemoMunicipality municipality, List<DemoSchool> schools) {}

    DemoWorld(DemoScale scale) {
        var boards = new Boards(names, new Dice(scale.name()));
        parts = scale.municipalities().stream().map(town -> part(scale, town)).toList();
        staff.addAll(boards.ofPrefecture());
        for (var part : parts) {
            staff.addAll(boards.ofMunicipality(part.municipality()));
            part.schools().forEach(school -> staff.addAll(school.staff()));
        }
        var office = parts.getFirst().schools().getFirst().staff().get(4);
        staff.set(
                staff.indexOf(office),
                boards.inBoth(office, parts.get(1).schools().getFirst()));
    }

    List<Part> parts() {
        return parts;
    }

    List<DemoStaff> staff() {
        return staff;
    }

    NamePool names() {
        return names;
    }

    private Part part(DemoScale scale, DemoMunicipality town) {
        var dice = new Dice(town.code());
        var schools = scale.schools(town).stream()
                .map(plan -> DemoSchool.of(town, plan, names, dice))
                .toList();
        return new Part(town, schools);
    }
}
