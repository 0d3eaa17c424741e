package jp.agata.standin.graph.unit;

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

/** Members of an administrative unit. They come and go one at a time; there is no bundled call. */
@Component
class UnitMembers implements Resource {

    private static final String PATH = Units.PATH + "/{id}/members";

    private final Directory directory;
    private final DynamicMembership dynamic;
    private final Members members;
    private final Kind user;
    private final Kind unit;

    UnitMembers(Directory directory, DynamicMembership dynamic, Members members) {
        this.directory = directory;
        this.dynamic = dynamic;
        this.members = members;
        this.user = directory.schema().user();
        this.unit = directory.schema().unit();
    }

    @Override
    public List<Route> routes() {
        var read = Units.READ;
        var links = directory.members();
        return List.of(
                Route.of("GET", PATH, read, call -> members.list(call, seen(call), links)),
                Route.of("GET", PATH + "/graph.user", read, call -> members.list(call, seen(call), links, user)),
                Route.of("GET", PATH + "/$count", read, call -> members.count(call, seen(call), links)),
                Route.of("GET", PATH + "/$ref", read, call -> members.references(call, seen(call), links)),
                Route.of("GET", PATH + "/{member}", read, call -> members.one(call, seen(call), links)),
                Route.of("POST", PATH + "/$ref", Units.WRITE, this::add),
                Route.of("DELETE", PATH + "/{member}/$ref", Units.WRITE, this::remove));
    }

    private UUID seen(Call call) {
        return directory.seen(unit, call.id("id")).id();
    }

    private Answer add(Call call) {
        var target = Members.referred(call);
        members.add(changeable(call).id(), directory.members(), target, "members");
        return Answer.noContent();
    }

    private Answer remove(Call call) {
        members.remove(changeable(call).id(), directory.members(), call.id("member"));
        return Answer.noContent();
    }

    private Item changeable(Call call) {
        var item = directory.existing(unit, call.id("id"));
        if (dynamic.isDynamic(item)) {
            throw GraphError.denied();
        }
        return item;
    }
}
