package jp.agata.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.access.Post;
import jp.agata.identity.Person;
import jp.agata.identity.StaffRegister;
import jp.agata.school.School;
import jp.agata.school.Schools;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in which school today, or has been appointed to it. */
@Service
@Transactional(readOnly = true)
class StaffRoom {

    record Row(Person person, List<Post> posts) {}

    record Room(School school, List<Row> rows) {}

    private final Schools schools;
    private final StaffRegister register;
    private final Access access;
    private final Clock clock;

    StaffRoom(Schools schools, StaffRegister register, Access access, Clock clock) {
        this.schools = schools;
        this.register = register;
        this.access = access;
        this.clock = clock;
    }

    /** In order of school code, those without anybody included. */
    List<Room> all() {
        access.require(Permission.MANAGE_STAFF);
        var members = register.members(LocalDate.now(clock));
        return schools.all().stream()
                .map(school -> new Room(
                        school,
                        members.stream()
                                .map(member -> new Row(member.person(), at(school.id(), member)))
                                .filter(row -> !row.posts().isEmpty())
                                .toList()))
                .toList();
    }

    private static List<Post> at(UUID school, StaffRegister.Member member) {
        return member.posts().stream()
                .filter(post -> school.equals(post.school()))
                .toList();
    }
}
