package jp.agata.standin.graph.membership;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Ids;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Links;
import jp.agata.standin.graph.query.Columns;
import jp.agata.standin.graph.query.Listing;
import jp.agata.standin.graph.query.Listing.Placed;
import jp.agata.standin.graph.query.Reader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads and changes who belongs to a group or a unit. */
@Component
public class Members {

    /** So many references a request may carry. */
    public static final int MOST = 20;

    private final Directory directory;
    private final Listing listing;
    private final Reader reader;

    Members(Directory directory, Listing listing, Reader reader) {
        this.directory = directory;
        this.listing = listing;
        this.reader = reader;
    }

    public Answer list(Call call, UUID owner, Links<Boolean> links) {
        return listing.mixed(call, placed(owner, links));
    }

    public Answer list(Call call, UUID owner, Links<Boolean> links, Kind kind) {
        return listing.some(call, kind, placed(owner, links));
    }

    public Answer count(Call call, UUID owner, Links<Boolean> links) {
        if (!call.isEventual()) {
            throw GraphError.badRequest("$count is not currently supported.");
        }
        return Answer.number(placed(owner, links).count());
    }

    public Answer references(Call call, UUID owner, Links<Boolean> links) {
        var references = placed(owner, links)
                .map(one -> Json.object()
                        .put(
                                "@odata.id",
                                "https://graph.microsoft.com/v1.0/directoryObjects/"
                                        + one.item().id()))
                .toList();
        return Answer.ok(Json.collection("Collection($ref)", references));
    }

    public Answer one(Call call, UUID owner, Links<Boolean> links) {
        var target = call.id("member");
        var item = links.find(owner, target)
                .flatMap(link -> directory.find(target))
                .orElseThrow(() -> GraphError.missing(target));
        var shown = Json.in("directoryObjects/$entity");
        shown.setAll(reader.typed(item, Columns.byDefault(item.kind())));
        return Answer.ok(shown);
    }

    /** What the one reference in the body of {@code …/$ref} names. */
    public static UUID referred(Call call) {
        var body = call.json();
        var isAlone = body.propertyNames().stream().allMatch(name -> name.startsWith("@odata."));
        if (!body.path("@odata.id").isString() || !isAlone) {
            throw GraphError.badRequest("Invalid URL format specified in payload.");
        }
        return Ids.referred(body.path("@odata.id").stringValue());
    }

    /** What the references of {@code members@odata.bind} or the like name. */
    public static List<UUID> bound(JsonNode body, String name) {
        var references = body.path(name + "@odata.bind");
        if (references.isMissingNode()) {
            return List.of();
        }
        if (!references.isArray() || references.valueStream().anyMatch(one -> !one.isString())) {
            throw GraphError.malformed("An array of URLs is expected for '" + name + "@odata.bind'.");
        }
        if (references.size() > MOST) {
            throw GraphError.badRequest("The number of references in '" + name + "@odata.bind' exceeds the maximum of "
                    + MOST + " per request.");
        }
        return references
                .valueStream()
                .map(one -> Ids.referred(one.stringValue()))
                .toList();
    }

    public void add(UUID owner, Links<Boolean> links, UUID target, String relation) {
        requireNew(owner, links, List.of(target), relation);
        links.put(owner, target, true);
    }

    /** Refuses all if one of them cannot be added. An object just made may not be known yet to those who refer to it. */
    public void requireNew(UUID owner, Links<Boolean> links, List<UUID> targets, String relation) {
        var added = new HashSet<UUID>();
        for (var target : targets) {
            if (directory.find(target).isEmpty()) {
                throw GraphError.missing(target);
            }
            if (links.isLinked(owner, target) || !added.add(target)) {
                throw GraphError.badRequest(
                        "One or more added object references already exist for the following modified"
                                + " properties: '" + relation + "'.");
            }
        }
    }

    public void remove(UUID owner, Links<Boolean> links, UUID target) {
        if (!links.isLinked(owner, target)) {
            throw GraphError.missing(target);
        }
        links.remove(owner, target);
    }

    private Stream<Placed> placed(UUID owner, Links<Boolean> links) {
        return links.of(owner)
                .flatMap(link ->
                        directory.find(link.target()).stream().map((Item item) -> new Placed(item, link.order())));
    }
}
