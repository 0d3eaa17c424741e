package jp.agata.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.identity.StaffRegister;
import jp.agata.identity.StaffRegister.Member;
import jp.agata.sheet.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Who is in charge of which homeroom by a package, beside the posts there are.
 *
 * @param from first day of what it appoints
 */
public record TeacherPlan(LocalDate from, LocalDate until, List<Teacher> teachers, List<Leaving> leaving) {

    public enum Standing {
        APPOINTED,
        KEPT,
        /** Not in the staff register; nobody is made up. */
        UNKNOWN
    }

    /**
     * @param member absent for somebody unknown
     * @param homeroom absent until the package is taken over
     */
    public record Teacher(
            String schoolName,
            HomeroomKey room,
            Role role,
            MunicipalRoster.Staff staff,
            @Nullable Member member,
            @Nullable UUID school,
            @Nullable UUID homeroom,
            Standing standing) {

        private String key() {
            return schoolName + " " + room + " " + role + " " + staff.employeeId() + " " + standing;
        }
    }

    /** Somebody in charge until now, of a homeroom for which the package names others. */
    public record Leaving(String schoolName, HomeroomKey room, Member member, Post post) {}

    public List<Teacher> standing(Standing standing) {
        return teachers.stream()
                .filter(teacher -> teacher.standing() == standing)
                .toList();
    }

    public boolean changesPosts() {
        return !standing(Standing.APPOINTED).isEmpty() || !leaving.isEmpty();
    }

    /** The same as long as the same people are appointed and leave. */
    String fingerprint() {
        return Fingerprint.of(from
                + teachers.stream().map(Teacher::key).sorted().collect(Collectors.joining("\n", "\n", "\n"))
                + leaving.stream()
                        .map(one -> one.post().id().toString())
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** @param title what the post is called, by role and homeroom */
    List<StaffRegister.Change> changes(String tenant, BiFunction<Role, UUID, String> title) {
        Map<String, Member> people = new LinkedHashMap<>();
        Map<String, List<UUID>> closed = new LinkedHashMap<>();
        Map<String, List<Post>> opened = new LinkedHashMap<>();
        leaving.forEach(one -> {
            people.put(one.member().person().employeeId(), one.member());
            closed.computeIfAbsent(one.member().person().employeeId(), _ -> new ArrayList<>())
                    .add(one.post().id());
        });
        for (var teacher : standing(Standing.APPOINTED)) {
            if (teacher.member() != null && teacher.homeroom() != null) {
                people.put(teacher.staff().employeeId(), teacher.member());
                opened.computeIfAbsent(teacher.staff().employeeId(), _ -> new ArrayList<>())
                        .add(new Post(
                                UUID.randomUUID(),
                                teacher.role(),
                                tenant,
                                teacher.school(),
                                teacher.homeroom(),
                                title.apply(teacher.role(), teacher.homeroom()),
                                from,
                                until));
            }
        }
        return people.entrySet().stream()
                .map(entry -> new StaffRegister.Change(
                        entry.getKey(),
                        entry.getValue().person().name(),
                        entry.getValue().person().furigana(),
                        closed.getOrDefault(entry.getKey(), List.of()),
                        opened.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
