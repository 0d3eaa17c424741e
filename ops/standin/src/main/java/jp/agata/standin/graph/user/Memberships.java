package jp.agata.standin.graph.user;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.query.Listing;
import jp.agata.standin.graph.query.Listing.Placed;
import org.springframework.stereotype.Component;

/** {@code /users/{id}/memberOf}: the groups and administrative units one belongs to. */
@Component
class Memberships implements Resource {

    private static final Set<String> READ = Set.of(
            "GroupMember.Read.All",
            "GroupMember.ReadWrite.All",
            "Group.Read.All",
            "Group.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All");

    private final Directory directory;
    private final UserFinder finder;
    private final Listing listing;

    Memberships(Directory directory, UserFinder finder, Listing listing) {
        this.directory = directory;
        this.finder = finder;
        this.listing = listing;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("GET", "/users/{id}/memberOf", READ, this::list).costing(2));
    }

    private Answer list(Call call) {
        var owners =
                directory.members().ownersOf(finder.seen(call.parameter("id")).id());
        return listing.mixed(
                call,
                owners.flatMap(id -> directory.find(id).stream())
                        .sorted(Comparator.comparingLong(Item::order))
                        .map(item -> new Placed(item, item.order())));
    }
}
