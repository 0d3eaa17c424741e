package jp.agata.standin.graph.license;

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
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.query.Columns;
import jp.agata.standin.graph.query.Reader;
import jp.agata.standin.graph.user.UserFinder;
import org.springframework.stereotype.Component;

/** {@code /users/{id}/assignLicense} and {@code licenseDetails}. */
@Component
class UserLicenses implements Resource {

    private static final Set<String> READ = Set.of(
            "LicenseAssignment.Read.All",
            "LicenseAssignment.ReadWrite.All",
            "User.Read.All",
            "User.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All");
    private static final Set<String> WRITE =
            Set.of("LicenseAssignment.ReadWrite.All", "User.ReadWrite.All", "Directory.ReadWrite.All");

    private final Directory directory;
    private final Subscriptions subscriptions;
    private final Licenses licenses;
    private final UserFinder finder;
    private final Reader reader;
    private final Kind user;

    UserLicenses(
            Directory directory, Subscriptions subscriptions, Licenses licenses, UserFinder finder, Reader reader) {
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.licenses = licenses;
        this.finder = finder;
        this.reader = reader;
        this.user = directory.schema().user();
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("POST", "/users/{id}/assignLicense", WRITE, this::assign),
                Route.of("GET", "/users/{id}/licenseDetails", READ, this::details)
                        .costing(2));
    }

    private Answer assign(Call call) {
        var item = finder.existing(call.parameter("id"));
        var assignment = Assignment.of(call.json(), subscriptions);
        check(item, assignment);
        var links = licenses.direct();
        assignment.removed().forEach(sku -> links.remove(item.id(), sku));
        assignment.added().forEach((sku, disabledPlans) -> links.put(item.id(), sku, disabledPlans));
        var answer = Json.in("users/$entity");
        answer.setAll(reader.shown(item, directory.latest(item), Columns.byDefault(user)));
        return Answer.ok(answer);
    }

    private void check(Item item, Assignment assignment) {
        if (!assignment.added().isEmpty()
                && directory.latest(item).text(user.property("usageLocation")).isEmpty()) {
            throw GraphError.badRequest("License assignment cannot be done for user with invalid usage location.");
        }
        assignment.removed().forEach(sku -> checkRemoval(item.id(), sku));
        for (var sku : assignment.added().keySet()) {
            var subscription = subscriptions.find(sku).orElseThrow();
            if (!licenses.direct().isLinked(item.id(), sku) && licenses.taken(subscription) >= subscription.enabled()) {
                throw GraphError.badRequest("Subscription with SKU " + sku + " does not have any available licenses.");
            }
        }
    }

    private void checkRemoval(UUID id, UUID sku) {
        if (licenses.direct().isLinked(id, sku)) {
            return;
        }
        var isInherited = licenses.of(id).stream().anyMatch(held -> held.sku().equals(sku));
        throw GraphError.badRequest(
                isInherited
                        ? "User license is inherited from a group membership and it cannot be removed directly from the"
                                + " user."
                        : "User does not have a corresponding license.");
    }

    private Answer details(Call call) {
        var item = finder.seen(call.parameter("id"));
        var shown = licenses.of(item.id()).stream()
                .filter(held -> !held.isShort())
                .map(Licenses.Held::sku)
                .distinct()
                .map(sku -> {
                    var json = Json.object()
                            .put("id", sku + "-" + item.id())
                            .put("skuId", sku.toString())
                            .put(
                                    "skuPartNumber",
                                    subscriptions.find(sku).orElseThrow().skuPartNumber());
                    json.putArray("servicePlans")
                            .addAll(Subscriptions.PLANS.stream()
                                    .map(Plan::shown)
                                    .toList());
                    return json;
                })
                .toList();
        return Answer.ok(Json.collection("users('" + item.id() + "')/licenseDetails", shown));
    }
}
