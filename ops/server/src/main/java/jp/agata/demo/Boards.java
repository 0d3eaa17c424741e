package jp.agata.demo;

import java.util.ArrayList;
import java.util.List;
import jp.agata.access.Role;

/** Staff of the invented world outside the schools: the boards, and who works in two municipalities. */
record Boards(NamePool names, Dice dice) {

    private static final String PREFECTURE = "山口県教育委員会";

    List<DemoStaff> ofPrefecture() {
        return List.of(
                prefectural("000001", Role.PREFECTURAL_BOARD, "教育情報化推進室"),
                prefectural("000002", Role.PERSONNEL_OFFICE, "教職員課"));
    }

    List<DemoStaff> ofMunicipality(DemoMunicipality municipality) {
        var place = municipality.name() + "教育委員会";
        var staff = new ArrayList<DemoStaff>();
        for (var number = 1; number <= 2; number++) {
            var post = new DemoStaff.Appointment(
                    dice.uuid(), Role.MUNICIPAL_BOARD, municipality.code(), null, null, place, "学校教育課");
            staff.add(member(municipality.employeeId(0, number), post));
        }
        return staff;
    }

    /** 学校事務の共同実施: the 事務職員 of the first school also works in a school of the other municipality. */
    DemoStaff inBoth(DemoStaff office, DemoSchool other) {
        return office.with(new DemoStaff.Appointment(
                dice.uuid(),
                Role.OFFICE_STAFF,
                other.municipality().code(),
                other.id(),
                null,
                other.plan().name(),
                "事務職員（兼務）"));
    }

    private DemoStaff prefectural(String employeeId, Role role, String title) {
        var post = new DemoStaff.Appointment(dice.uuid(), role, null, null, null, PREFECTURE, title);
        return member(employeeId, post);
    }

    private DemoStaff member(String employeeId, DemoStaff.Appointment post) {
        return new DemoStaff(dice.uuid(), employeeId, names.adult(dice), dice.uuid(), true, List.of(post));
    }
}
