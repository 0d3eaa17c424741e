package jp.agata.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.identity.StaffRegister.Member;
import jp.agata.roster.MunicipalRoster.Room;
import jp.agata.roster.MunicipalRoster.Staff;
import jp.agata.roster.TeacherPlan.Leaving;
import jp.agata.roster.TeacherPlan.Standing;
import jp.agata.roster.TeacherPlan.Teacher;
import org.jspecify.annotations.Nullable;

/**
 * Teachers of a package (正担任 is the primary one) beside the staff register. Whoever is not known stays unknown; a
 * homeroom changes hands only where the package names somebody known.
 */
final class TeacherComparison {

    /** @param people known ones whom the package names as 正担任 */
    private record InCharge(String school, HomeroomKey room, Set<UUID> people) {}

    private final Map<String, Member> members;
    private final Map<String, List<Homeroom>> homerooms;
    private final List<Teacher> teachers = new ArrayList<>();
    private final Map<UUID, InCharge> inCharge = new HashMap<>();

    /** @param homerooms of the year, by code of their school; none where the school is still to come */
    TeacherComparison(List<Member> members, Map<String, List<Homeroom>> homerooms) {
        this.members = members.stream()
                .collect(Collectors.toMap(member -> member.person().employeeId(), Function.identity()));
        this.homerooms = homerooms;
    }

    TeacherPlan compare(MunicipalRoster roster, LocalDate from) {
        roster.schools().forEach(this::compare);
        return new TeacherPlan(from, SchoolYear.of(from).lastDay(), List.copyOf(teachers), leaving());
    }

    private void compare(MunicipalRoster.School school) {
        for (var room : school.homerooms()) {
            var homeroom = homeroom(school, room);
            for (var staff : school.staff()) {
                if (staff.inCharge().contains(room.id())) {
                    add(school, room, homeroom, Role.HOMEROOM_TEACHER, staff);
                } else if (staff.assisting().contains(room.id())) {
                    add(school, room, homeroom, Role.ASSISTANT_HOMEROOM_TEACHER, staff);
                }
            }
        }
    }

    private void add(MunicipalRoster.School school, Room room, @Nullable Homeroom homeroom, Role role, Staff staff) {
        var member = members.get(staff.employeeId());
        teachers.add(new Teacher(
                school.name(),
                HomeroomKey.of(room),
                role,
                staff,
                member,
                homeroom == null ? null : homeroom.school(),
                homeroom == null ? null : homeroom.id(),
                standing(member, homeroom, role)));
        if (homeroom != null && member != null && role == Role.HOMEROOM_TEACHER) {
            inCharge.computeIfAbsent(
                            homeroom.id(), _ -> new InCharge(school.name(), HomeroomKey.of(room), new HashSet<>()))
                    .people()
                    .add(member.person().id());
        }
    }

    private static Standing standing(@Nullable Member member, @Nullable Homeroom homeroom, Role role) {
        if (member == null) {
            return Standing.UNKNOWN;
        }
        return homeroom != null
                        && member.posts().stream()
                                .anyMatch(post ->
                                        post.role() == role && homeroom.id().equals(post.homeroom()))
                ? Standing.KEPT
                : Standing.APPOINTED;
    }

    private List<Leaving> leaving() {
        return members.values().stream()
                .flatMap(member -> member.posts().stream()
                        .filter(post -> post.role() == Role.HOMEROOM_TEACHER)
                        .flatMap(post -> leaving(member, post).stream()))
                .toList();
    }

    private Optional<Leaving> leaving(Member member, Post post) {
        return Optional.ofNullable(post.homeroom())
                .map(inCharge::get)
                .filter(others -> !others.people().contains(member.person().id()))
                .map(others -> new Leaving(others.school(), others.room(), member, post));
    }

    private @Nullable Homeroom homeroom(MunicipalRoster.School school, Room room) {
        var key = HomeroomKey.of(room);
        return homerooms.getOrDefault(school.code().value(), List.of()).stream()
                .filter(homeroom -> HomeroomKey.of(homeroom).equals(key))
                .findFirst()
                .orElse(null);
    }
}
