package jp.agata.standin.graph.license;

import java.util.List;
import java.util.Set;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.GraphSettings.Subscription;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** {@code /subscribedSkus}: licences bought and in use. */
@Component
class SubscribedSkus implements Resource {

    private static final Set<String> READ = Set.of(
            "LicenseAssignment.Read.All",
            "LicenseAssignment.ReadWrite.All",
            "Organization.Read.All",
            "Organization.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All");

    private final Subscriptions subscriptions;
    private final Licenses licenses;
    private final String tenant;

    SubscribedSkus(Subscriptions subscriptions, Licenses licenses, GraphSettings settings) {
        this.subscriptions = subscriptions;
        this.licenses = licenses;
        this.tenant = settings.tenant();
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/subscribedSkus", READ, this::list).costing(3),
                Route.of("GET", "/subscribedSkus/{id}", READ, this::read));
    }

    private Answer list(Call call) {
        return Answer.ok(Json.collection(
                "subscribedSkus", subscriptions.all().stream().map(this::shown).toList()));
    }

    private Answer read(Call call) {
        var id = call.parameter("id");
        var answer = Json.in("subscribedSkus/$entity");
        answer.setAll(subscriptions.all().stream()
                .filter(one -> id(one).equals(id))
                .findFirst()
                .map(this::shown)
                .orElseThrow(() -> GraphError.missing(id)));
        return Answer.ok(answer);
    }

    private String id(Subscription subscription) {
        return tenant + "_" + subscription.skuId();
    }

    private ObjectNode shown(Subscription subscription) {
        var json = Json.object()
                .put("accountId", tenant)
                .put("appliesTo", "User")
                .put("capabilityStatus", "Enabled")
                .put("consumedUnits", licenses.taken(subscription))
                .put("id", id(subscription))
                .put("skuId", subscription.skuId().toString())
                .put("skuPartNumber", subscription.skuPartNumber());
        json.putObject("prepaidUnits")
                .put("enabled", subscription.enabled())
                .put("suspended", 0)
                .put("warning", 0)
                .put("lockedOut", 0);
        json.putArray("servicePlans")
                .addAll(Subscriptions.PLANS.stream().map(Plan::shown).toList());
        return json;
    }
}
