package jp.agata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.agata.access.Role;
import org.jspecify.annotations.Nullable;

/** An invented school with its homerooms and staff. */
record DemoSchool(DemoMunicipality municipality, SchoolPlan plan, UUID id, List<Room> rooms, List<DemoStaff> staff) {

    /** A homeroom; {@code teacher} is in charge of it. */
    record Room(UUID id, ClassPlan plan, int position, DemoStaff teacher) {}

    private static final int FIRST_TEACHER = 11;

    static DemoSchool of(DemoMunicipality municipality, SchoolPlan plan, NamePool names, Dice dice) {
        var maker = new Maker(municipality, plan, dice.uuid(), names, dice);
        var rooms = IntStream.range(0, plan.classes().size())
                .mapToObj(n -> maker.room(plan.classes().get(n), n + 1))
                .toList();
        var staff = new ArrayList<>(maker.office());
        rooms.forEach(room -> staff.add(room.teacher()));
        staff.addAll(maker.others(rooms));
        return new DemoSchool(municipality, plan, maker.school(), rooms, staff);
    }

    private record Maker(DemoMunicipality municipality, SchoolPlan plan, UUID school, NamePool names, Dice dice) {

        List<DemoStaff> office() {
            return List.of(
                    member(1, Role.PRINCIPAL, "校長", null),
                    member(2, Role.VICE_PRINCIPAL, "教頭", null),
                    member(3, Role.CURRICULUM_COORDINATOR, "教務主任", null),
                    member(4, Role.SCHOOL_NURSE, "養護教諭", null),
                    member(5, Role.OFFICE_STAFF, "事務職員", null));
        }

        Room room(ClassPlan plan, int position) {
            var id = dice.uuid();
            var title = plan.label() + " 担任";
            return new Room(id, plan, position, member(FIRST_TEACHER + position - 1, Role.HOMEROOM_TEACHER, title, id));
        }

        /** 副担任 of the first homeroom, then teachers without one, more of them where there are subjects. */
        List<DemoStaff> others(List<Room> rooms) {
            var next = FIRST_TEACHER + rooms.size();
            var others = new ArrayList<DemoStaff>();
            var first = rooms.getFirst();
            others.add(
                    member(next, Role.ASSISTANT_HOMEROOM_TEACHER, first.plan().label() + " 副担任", first.id()));
            var count = Math.min(98 - next, (int) (rooms.size() * (plan.kind().grades() == 3 ? 0.7 : 0.35)));
            for (var n = 1; n <= count; n++) {
                others.add(member(next + n, Role.SUBJECT_TEACHER, "教諭", null));
            }
            return others;
        }

        private DemoStaff member(int number, Role role, String title, @Nullable UUID room) {
            var post =
                    new DemoStaff.Appointment(dice.uuid(), role, municipality.code(), school, room, plan.name(), title);
            // 副担任だけ多要素なし: 断られる画面を見本で見られるように
            var multiFactor = role != Role.ASSISTANT_HOMEROOM_TEACHER;
            return new DemoStaff(
                    dice.uuid(),
                    municipality.employeeId(plan.number(), number),
                    names.adult(dice),
                    dice.uuid(),
                    multiFactor,
                    List.of(post));
        }
    }
}
