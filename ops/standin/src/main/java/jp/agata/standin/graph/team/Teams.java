package jp.agata.standin.graph.team;

import java.util.List;
import java.util.Set;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.call.Workload;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** {@code /teams/{id}} and making a team of a group. */
@Component
class Teams implements Resource {

    private static final Set<String> READ = Set.of(
            "Team.ReadBasic.All",
            "TeamSettings.Read.All",
            "TeamSettings.ReadWrite.All",
            "TeamMember.ReadWrite.All",
            "Group.Read.All",
            "Group.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All");
    private static final Set<String> CREATE = Set.of("Team.Create", "Group.ReadWrite.All", "Directory.ReadWrite.All");

    private final Directory directory;
    private final Rosters rosters;
    private final String tenant;
    private final Kind group;

    Teams(Directory directory, Rosters rosters, GraphSettings settings) {
        this.directory = directory;
        this.rosters = rosters;
        this.tenant = settings.tenant();
        this.group = directory.schema().group();
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/teams/{team}", READ, this::read).of(Workload.TEAMS),
                Route.of("GET", "/groups/{team}/team", READ, this::read).of(Workload.TEAMS),
                Route.of("PUT", "/groups/{team}/team", CREATE, this::create).of(Workload.TEAM_CREATION));
    }

    private Answer read(Call call) {
        return Answer.ok(shown(rosters.seen(call.id("team"))));
    }

    private Answer create(Call call) {
        var item = directory.existing(group, call.id("team"));
        var values = directory.latest(item);
        if (rosters.isTeam(values)) {
            throw GraphError.of(409, "Conflict", "The group is already provisioned.");
        }
        if (!(values.get(group.property("groupTypes")) instanceof List<?> types) || !types.contains("Unified")) {
            throw GraphError.malformed("The group must be a Microsoft 365 group.");
        }
        if (directory.owners().latest(item.id()).findAny().isEmpty()) {
            throw GraphError.malformed("The group must have at least one owner.");
        }
        rosters.provision(item);
        return Answer.created(shown(item), call.base() + "/teams/" + item.id());
    }

    private ObjectNode shown(Item item) {
        var values = directory.latest(item);
        var visibility = values.text(group.property("visibility"));
        return Json.in("teams/$entity")
                .put("id", item.id().toString())
                .put("displayName", values.text(group.property("displayName")))
                .put("description", values.text(group.property("description")))
                .put("createdDateTime", values.text(group.property("createdDateTime")))
                .put("visibility", visibility.equals("Public") ? "public" : "private")
                .put("isArchived", false)
                .put("tenantId", tenant)
                .put("webUrl", "https://teams.microsoft.com/l/team/" + item.id());
    }
}
