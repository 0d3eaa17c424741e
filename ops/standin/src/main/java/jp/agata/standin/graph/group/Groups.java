package jp.agata.standin.graph.group;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Input;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.membership.DynamicMembership;
import jp.agata.standin.graph.membership.Members;
import jp.agata.standin.graph.query.Columns;
import jp.agata.standin.graph.query.Listing;
import jp.agata.standin.graph.query.Reader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code /groups}: create with owners and members, read, change, delete. */
@Component
class Groups implements Resource {

    static final Set<String> READ = Set.of(
            "GroupMember.Read.All",
            "GroupMember.ReadWrite.All",
            "Group.Read.All",
            "Group.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All");
    static final Set<String> CHANGE_MEMBERS =
            Set.of("GroupMember.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All");
    private static final Set<String> WRITE = Set.of("Group.ReadWrite.All", "Directory.ReadWrite.All");
    private static final Set<String> CREATE = Set.of("Group.Create", "Group.ReadWrite.All", "Directory.ReadWrite.All");
    private static final Set<String> ASSIGNABLE = Set.of("RoleManagement.ReadWrite.Directory");
    private static final Set<String> BINDINGS = Set.of("members@odata.bind", "owners@odata.bind");

    private final Directory directory;
    private final GroupRules rules;
    private final GroupDefaults defaults;
    private final DynamicMembership dynamic;
    private final Members members;
    private final Listing listing;
    private final Reader reader;
    private final Kind group;

    Groups(
            Directory directory,
            GroupRules rules,
            GroupDefaults defaults,
            DynamicMembership dynamic,
            Members members,
            Listing listing,
            Reader reader) {
        this.directory = directory;
        this.rules = rules;
        this.defaults = defaults;
        this.dynamic = dynamic;
        this.members = members;
        this.listing = listing;
        this.reader = reader;
        this.group = directory.schema().group();
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/groups", READ, call -> listing.all(call, group)),
                Route.of("GET", "/groups/$count", READ, call -> listing.count(call, group)),
                Route.of("POST", "/groups", CREATE, this::create),
                Route.of("GET", "/groups/{id}", READ, this::read),
                Route.of("PATCH", "/groups/{id}", CHANGE_MEMBERS, this::change),
                Route.of("DELETE", "/groups/{id}", WRITE, this::delete));
    }

    private Answer create(Call call) {
        var body = call.json();
        if (body.path("isAssignableToRole").asBoolean(false)) {
            call.caller().require(ASSIGNABLE);
        }
        var id = UUID.randomUUID();
        var values = Input.creating(group, GroupRules.REQUIRED).apply(body, defaults.common(id), BINDINGS);
        rules.check(values, null);
        var bound = Members.bound(body, "members");
        var owning = Members.bound(body, "owners");
        if (bound.size() + owning.size() > Members.MOST) {
            throw GraphError.badRequest("A maximum of " + Members.MOST
                    + " relationships, such as owners and members, can be added as part of group creation.");
        }
        requireNew(id, bound, owning);
        var complete = rules.isUnified(values) ? defaults.unified(values) : values;
        var item = directory.create(group, id, complete);
        bind(id, bound, owning);
        var answer = Json.in("groups/$entity");
        answer.setAll(reader.shown(item, complete, Columns.byDefault(group)));
        return Answer.created(answer, call.base() + "/groups/" + id);
    }

    private Answer read(Call call) {
        var item = directory.seen(group, call.id("id"));
        return Answer.ok(reader.single(item, Columns.of(group, call.options())));
    }

    private Answer change(Call call) {
        var body = call.json();
        requirePermissionsFor(call, body);
        var item = directory.existing(group, call.id("id"));
        var bound = Members.bound(body, "members");
        var owning = Members.bound(body, "owners");
        if (!bound.isEmpty() && dynamic.isDynamic(item)) {
            throw GraphError.denied();
        }
        var before = directory.latest(item);
        var values = Input.changing(group, GroupRules.REQUIRED).apply(body, before, BINDINGS);
        rules.check(values, item);
        requireNew(item.id(), bound, owning);
        bind(item.id(), bound, owning);
        if (!values.equals(before)) {
            directory.change(item, values);
        }
        return Answer.noContent();
    }

    // Who may only change members may change nothing else in passing.
    private static void requirePermissionsFor(Call call, JsonNode body) {
        if (body.propertyNames().stream()
                .anyMatch(name -> !name.equals("members@odata.bind") && !name.startsWith("@"))) {
            call.caller().require(WRITE);
        }
    }

    private void requireNew(UUID id, List<UUID> bound, List<UUID> owning) {
        members.requireNew(id, directory.members(), bound, "members");
        members.requireNew(id, directory.owners(), owning, "owners");
    }

    private void bind(UUID id, List<UUID> bound, List<UUID> owning) {
        bound.forEach(target -> directory.members().put(id, target, true));
        owning.forEach(target -> directory.owners().put(id, target, true));
    }

    private Answer delete(Call call) {
        directory.delete(directory.existing(group, call.id("id")));
        return Answer.noContent();
    }
}
