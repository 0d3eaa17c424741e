package jp.agata.excuse;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.student.Member;
import jp.agata.student.Students;
import org.springframework.stereotype.Component;

/** Finds the student of a case, for those who may do something about it; to all others there is none. */
@Component
class Excusable {

    /** A student in a homeroom. */
    record Whom(Member member, Homeroom home) {

        UUID enrollment() {
            return member.enrollment();
        }

        SchoolYear year() {
            return new SchoolYear(home.schoolYear());
        }
    }

    private final Students students;
    private final Homerooms homerooms;
    private final Access access;

    Excusable(Students students, Homerooms homerooms, Access access) {
        this.students = students;
        this.homerooms = homerooms;
        this.access = access;
    }

    /** As a member of the homeroom of that day, or of the one nearest to it. */
    Whom require(Permission permission, UUID enrollment, LocalDate day) {
        var member = students.member(enrollment, day);
        // 期間を入れている間に、その月が締まらないように
        var home = homerooms.getShared(Objects.requireNonNull(member.homeroom()));
        access.requireHomeroom(permission, home.school(), home.id());
        return new Whom(member, home);
    }

    boolean may(Permission permission, Whom whom) {
        return access.mayInHomeroom(
                permission, whom.home().school(), whom.home().id());
    }
}
