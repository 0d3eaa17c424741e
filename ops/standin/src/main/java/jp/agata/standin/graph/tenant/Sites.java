package jp.agata.standin.graph.tenant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.GraphSettings.Registration;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Ids;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.call.Workload;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The SharePoint sites of Microsoft 365 groups, and which applications may use one of them ({@code permissions}). People's rights come from the group. */
@Component
class Sites implements Resource {

    private static final Set<String> READ =
            Set.of("Sites.Read.All", "Sites.ReadWrite.All", "Sites.Manage.All", "Sites.FullControl.All");
    private static final Set<String> CONTROL = Set.of("Sites.FullControl.All");
    private static final String SELECTED = "Sites.Selected";

    private final Directory directory;
    private final GraphSettings settings;
    private final Kind group;

    Sites(Directory directory, GraphSettings settings) {
        this.directory = directory;
        this.settings = settings;
        this.group = directory.schema().group();
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/groups/{id}/sites/root", READ, this::ofGroup).of(Workload.OTHER),
                Route.of("GET", "/sites/{id}", READ, this::read).of(Workload.OTHER),
                Route.of("GET", "/sites/{id}/permissions", CONTROL, this::permissions)
                        .of(Workload.OTHER));
    }

    private Answer ofGroup(Call call) {
        var item = directory.seen(group, call.id("id"));
        if (!isUnified(item)) {
            throw notFound();
        }
        return Answer.ok(shown(item));
    }

    private Answer read(Call call) {
        return Answer.ok(shown(found(call)));
    }

    private Answer permissions(Call call) {
        found(call);
        var permissions = settings.applications().stream()
                .filter(application -> application.roles().contains(SELECTED))
                .map(Sites::permission)
                .toList();
        var answer = Json.object();
        answer.putArray("value").addAll(permissions);
        return Answer.ok(answer);
    }

    private Item found(Call call) {
        var parts = call.parameter("id").split(",", -1);
        if (parts.length != 3 || !Ids.isGuid(parts[1])) {
            throw GraphError.of(400, "invalidRequest", "Invalid hostname for this tenancy");
        }
        return directory
                .find(group, UUID.fromString(parts[1]))
                .filter(item -> isUnified(item) && id(item).equals(call.parameter("id")))
                .orElseThrow(Sites::notFound);
    }

    private boolean isUnified(Item item) {
        return directory.values(item).get(group.property("groupTypes")) instanceof List<?> types
                && types.contains("Unified");
    }

    private String id(Item item) {
        var web = UUID.nameUUIDFromBytes(("web of " + item.id()).getBytes(StandardCharsets.UTF_8));
        return host() + "," + item.id() + "," + web;
    }

    private String host() {
        return settings.domains().getFirst().replace('.', '-') + ".sharepoint.com";
    }

    private ObjectNode shown(Item item) {
        var values = directory.values(item);
        var nickname = values.text(group.property("mailNickname"));
        var json = Json.in("sites/$entity")
                .put("id", id(item))
                .put("name", nickname)
                .put("displayName", values.text(group.property("displayName")))
                .put("createdDateTime", values.text(group.property("createdDateTime")))
                .put("webUrl", "https://" + host() + "/sites/" + nickname);
        json.putObject("root");
        json.putObject("siteCollection").put("hostname", host());
        return json;
    }

    private static ObjectNode permission(Registration application) {
        var json = Json.object().put("id", application.clientId());
        json.putArray("roles").add("write");
        for (var name : List.of("grantedToIdentities", "grantedToIdentitiesV2")) {
            json.putArray(name)
                    .addObject()
                    .putObject("application")
                    .put("id", application.clientId())
                    .put("displayName", application.name());
        }
        return json;
    }

    private static GraphError notFound() {
        return GraphError.of(404, "itemNotFound", "Requested site could not be found");
    }
}
