package jp.agata.standin.graph.group;

import java.util.List;
import java.util.UUID;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.membership.DynamicMembership;
import jp.agata.standin.graph.membership.Members;
import org.springframework.stereotype.Component;

/** {@code /groups/{id}/members} and {@code owners}: list them, add one, remove one. */
@Component
class GroupMembers implements Resource {

    private final Directory directory;
    private final DynamicMembership dynamic;
    private final Members members;
    private final Kind user;
    private final Kind group;

    GroupMembers(Directory directory, DynamicMembership dynamic, Members members) {
        this.directory = directory;
        this.dynamic = dynamic;
        this.members = members;
        this.user = directory.schema().user();
        this.group = directory.schema().group();
    }

    @Override
    public List<Route> routes() {
        var read = Groups.READ;
        var write = Groups.CHANGE_MEMBERS;
        return List.of(
                Route.of(
                                "GET",
                                "/groups/{id}/members",
                                read,
                                call -> members.list(call, seen(call), directory.members()))
                        .costing(3),
                Route.of(
                                "GET",
                                "/groups/{id}/members/graph.user",
                                read,
                                call -> members.list(call, seen(call), directory.members(), user))
                        .costing(3),
                Route.of(
                                "GET",
                                "/groups/{id}/members/graph.group",
                                read,
                                call -> members.list(call, seen(call), directory.members(), group))
                        .costing(3),
                Route.of(
                        "GET",
                        "/groups/{id}/members/$count",
                        read,
                        call -> members.count(call, seen(call), directory.members())),
                Route.of(
                        "GET",
                        "/groups/{id}/members/$ref",
                        read,
                        call -> members.references(call, seen(call), directory.members())),
                Route.of("POST", "/groups/{id}/members/$ref", write, this::addMember),
                Route.of("DELETE", "/groups/{id}/members/{member}/$ref", write, this::removeMember),
                Route.of(
                        "GET", "/groups/{id}/owners", read, call -> members.list(call, seen(call), directory.owners())),
                Route.of(
                        "GET",
                        "/groups/{id}/owners/graph.user",
                        read,
                        call -> members.list(call, seen(call), directory.owners(), user)),
                Route.of("POST", "/groups/{id}/owners/$ref", write, this::addOwner),
                Route.of("DELETE", "/groups/{id}/owners/{member}/$ref", write, this::removeOwner));
    }

    private UUID seen(Call call) {
        return directory.seen(group, call.id("id")).id();
    }

    private Answer addMember(Call call) {
        var target = Members.referred(call);
        members.add(changeable(call).id(), directory.members(), target, "members");
        return Answer.noContent();
    }

    private Answer removeMember(Call call) {
        members.remove(changeable(call).id(), directory.members(), call.id("member"));
        return Answer.noContent();
    }

    private Answer addOwner(Call call) {
        var target = Members.referred(call);
        members.add(existing(call).id(), directory.owners(), target, "owners");
        return Answer.noContent();
    }

    private Answer removeOwner(Call call) {
        var id = existing(call).id();
        if (directory.owners().isLinked(id, call.id("member"))
                && directory.owners().latest(id).count() == 1) {
            throw GraphError.badRequest("The group must have at least one owner, hence this owner cannot be removed.");
        }
        members.remove(id, directory.owners(), call.id("member"));
        return Answer.noContent();
    }

    private Item changeable(Call call) {
        var item = existing(call);
        if (dynamic.isDynamic(item)) {
            throw GraphError.denied();
        }
        return item;
    }

    private Item existing(Call call) {
        return directory.existing(group, call.id("id"));
    }
}
