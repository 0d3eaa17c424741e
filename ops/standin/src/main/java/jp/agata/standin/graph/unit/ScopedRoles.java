package jp.agata.standin.graph.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Ids;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.time.Resettable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** {@code scopedRoleMembers}: who has an administrative role over one unit only. */
@Component
class ScopedRoles implements Resource, Resettable {

    private record Membership(String id, UUID unit, String role, UUID member) {}

    private static final String PATH = Units.PATH + "/{id}/scopedRoleMembers";
    private static final Set<String> WRITE = Set.of("RoleManagement.ReadWrite.Directory");

    private final Directory directory;
    private final DirectoryRoles roles;
    private final Map<UUID, List<Membership>> memberships = new HashMap<>();

    ScopedRoles(Directory directory, DirectoryRoles roles) {
        this.directory = directory;
        this.roles = roles;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, DirectoryRoles.READ, this::list),
                Route.of("POST", PATH, WRITE, this::add),
                Route.of("GET", PATH + "/{membership}", DirectoryRoles.READ, this::read),
                Route.of("DELETE", PATH + "/{membership}", WRITE, this::remove));
    }

    @Override
    public void reset() {
        memberships.clear();
    }

    private Answer list(Call call) {
        var shown = of(call).stream().map(this::shown).toList();
        return Answer.ok(Json.collection("scopedRoleMemberships", shown));
    }

    private Answer add(Call call) {
        var unit = directory.existing(directory.schema().unit(), call.id("id")).id();
        var role = call.json().path("roleId").asString("");
        var member = Ids.parse(call.json().path("roleMemberInfo").path("id").asString(""));
        if (!roles.knows(role)) {
            throw GraphError.missing(role);
        }
        directory.seen(directory.schema().user(), member);
        var known = memberships.computeIfAbsent(unit, any -> new ArrayList<>());
        if (known.stream()
                .anyMatch(one -> one.role().equals(role) && one.member().equals(member))) {
            throw GraphError.of(
                    400,
                    "Request_MultipleObjectsWithSameKeyValue",
                    "A conflicting object with one or more of the specified property values is present in the directory.");
        }
        var added = new Membership(UUID.randomUUID().toString(), unit, role, member);
        known.add(added);
        var answer = Json.in("scopedRoleMemberships/$entity");
        answer.setAll(shown(added));
        return Answer.created(answer, call.base() + "/" + String.join("/", call.segments()) + "/" + added.id());
    }

    private Answer read(Call call) {
        var answer = Json.in("scopedRoleMemberships/$entity");
        answer.setAll(shown(found(call)));
        return Answer.ok(answer);
    }

    private Answer remove(Call call) {
        var found = found(call);
        of(call).remove(found);
        return Answer.noContent();
    }

    private Membership found(Call call) {
        var id = call.parameter("membership");
        return of(call).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> GraphError.missing(id));
    }

    private List<Membership> of(Call call) {
        var unit = directory.seen(directory.schema().unit(), call.id("id"));
        return memberships.getOrDefault(unit.id(), new ArrayList<>());
    }

    private ObjectNode shown(Membership membership) {
        var json = Json.object()
                .put("administrativeUnitId", membership.unit().toString())
                .put("roleId", membership.role())
                .put("id", membership.id());
        var info =
                json.putObject("roleMemberInfo").put("id", membership.member().toString());
        directory.find(membership.member()).ifPresent(member -> {
            var user = member.kind();
            var values = directory.values(member);
            info.put("displayName", values.text(user.property("displayName")))
                    .put("userPrincipalName", values.text(user.property("userPrincipalName")));
        });
        return json;
    }
}
