package jp.agata.standin;

import java.util.List;
import jp.agata.standin.graph.user.Roster;
import org.springframework.stereotype.Component;

/** Who can sign in is also in the directory. */
@Component
class DirectoryRoster implements Roster {

    private final People people;

    DirectoryRoster(People people) {
        this.people = people;
    }

    @Override
    public Object version() {
        return people.version();
    }

    @Override
    public List<Member> members() {
        return people.all().stream()
                .map(person -> new Member(
                        person.oid(),
                        person.employeeId(),
                        person.name(),
                        person.upn(),
                        person.post(),
                        person.municipality()))
                .toList();
    }
}
