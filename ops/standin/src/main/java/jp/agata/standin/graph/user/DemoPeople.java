package jp.agata.standin.graph.user;

import java.util.UUID;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Values;
import jp.agata.standin.graph.time.GraphClock;
import jp.agata.standin.graph.time.Resettable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the people of the demo into the directory, under the identity they also sign in with. Who is in already is left as Graph has changed them. */
@Component
public class DemoPeople implements Resettable {

    private final Roster roster;
    private final Directory directory;
    private final GraphClock clock;
    private volatile @Nullable Object admitted;

    public DemoPeople(Roster roster, Directory directory, GraphClock clock) {
        this.roster = roster;
        this.directory = directory;
        this.clock = clock;
    }

    public boolean areWaiting() {
        return !roster.version().equals(admitted);
    }

    public void admit() {
        var version = roster.version();
        var user = directory.schema().user();
        for (var member : roster.members()) {
            var id = UUID.fromString(member.oid());
            if (!directory.knows(id)) {
                directory.settle(user, id, values(user, member));
            }
        }
        admitted = version;
    }

    @Override
    public void reset() {
        admitted = null;
    }

    private Values values(Kind user, Roster.Member member) {
        var name = member.principalName();
        var post = member.post().split("、", -1)[0].split(" ", 2);
        return Values.none()
                .with(user.property("accountEnabled"), true)
                .with(user.property("createdDateTime"), Json.time(clock.now()))
                .with(user.property("displayName"), member.name())
                .with(user.property("employeeId"), member.employeeId())
                .with(user.property("userPrincipalName"), name)
                .with(user.property("mail"), name)
                .with(user.property("mailNickname"), name.substring(0, name.indexOf('@')))
                .with(user.property("companyName"), member.municipality())
                .with(user.property("officeLocation"), post[0])
                .with(user.property("jobTitle"), post.length == 1 ? null : post[1])
                .with(user.property("usageLocation"), "JP")
                .with(user.property("userType"), "Member");
    }
}
