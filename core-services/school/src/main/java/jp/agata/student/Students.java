package jp.agata.student;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The students (児童・生徒) of homerooms and schools, on a day. Reading members for a calculation or a form is recorded
 * by whoever shows the result; {@link #classList} is a view and records itself.
 */
@Service
@Transactional
public class Students {

    /** The list of a homeroom as shown. */
    public record ClassList(Homeroom homeroom, LocalDate day, List<Member> members) {

        public long count(Gender gender) {
            return members.stream().filter(member -> member.gender() == gender).count();
        }
    }

    private final MemberQueries queries;
    private final Homerooms homerooms;
    private final Access access;
    private final Audit audit;

    Students(MemberQueries queries, Homerooms homerooms, Access access, Audit audit) {
        this.queries = queries;
        this.homerooms = homerooms;
        this.access = access;
        this.audit = audit;
    }

    /** Members on roll on the day, by number. */
    @Transactional(readOnly = true)
    public List<Member> members(UUID homeroom, LocalDate day) {
        return members(homeroom, day, day);
    }

    /** Members on roll on any day of the span, by number, with the names valid on its last day: for a month's register. */
    @Transactional(readOnly = true)
    public List<Member> members(UUID homeroom, LocalDate from, LocalDate until) {
        return members(homerooms.get(homeroom), from, until);
    }

    /** The same, for who has the homeroom already. */
    @Transactional(readOnly = true)
    public List<Member> members(Homeroom home, LocalDate from, LocalDate until) {
        access.requireHomeroom(Permission.VIEW_STUDENT, home.school(), home.id());
        return queries.ofHomeroom(home.id(), from, until);
    }

    /** Who is in the homeroom when, on any day of the span. Names no one. */
    @Transactional(readOnly = true)
    public List<Membership> memberships(Homeroom home, LocalDate from, LocalDate until) {
        access.requireHomeroom(Permission.VIEW_STUDENT, home.school(), home.id());
        return queries.memberships(home.id(), from, until);
    }

    /** Everyone on roll (在籍) of a school on the day, by homeroom and number. */
    @Transactional(readOnly = true)
    public List<Member> enrolled(UUID school, LocalDate day) {
        return enrolled(school, day, day);
    }

    /** Everyone on roll on any day of the span; who changed the homeroom in it is a member of both. */
    @Transactional(readOnly = true)
    public List<Member> enrolled(UUID school, LocalDate from, LocalDate until) {
        access.requireSchool(Permission.VIEW_STUDENT, school);
        return queries.ofSchool(school, from, until);
    }

    /** A student as a member of the homeroom of that day, or of the one nearest to it. Out of reach is not there. */
    @Transactional(readOnly = true)
    public Member member(UUID enrollment, LocalDate day) {
        var member = queries.ofEnrollment(enrollment, day)
                .filter(found -> found.homeroom() != null)
                .orElseThrow(AccessProblem.NOT_FOUND::with);
        var home = homerooms.get(Objects.requireNonNull(member.homeroom()));
        access.requireHomeroom(Permission.VIEW_STUDENT, home.school(), home.id());
        return member;
    }

    public ClassList classList(UUID homeroom, LocalDate day) {
        var members = members(homeroom, day);
        audit.record(
                Audit.Action.VIEW,
                Audit.Target.of("homeroom", homeroom),
                Permission.VIEW_STUDENT.classification(),
                Map.of("day", day.toString(), "count", members.size()));
        return new ClassList(homerooms.get(homeroom), day, members);
    }
}
