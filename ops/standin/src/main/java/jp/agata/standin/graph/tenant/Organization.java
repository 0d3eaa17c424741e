package jp.agata.standin.graph.tenant;

import java.util.List;
import java.util.Set;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** {@code /organization}: the one tenant, with its verified domains. */
@Component
class Organization implements Resource {

    private static final Set<String> READ = Set.of(
            "Organization.Read.All",
            "Organization.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All",
            "User.Read.All");

    private final GraphSettings settings;

    Organization(GraphSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/organization", READ, this::list),
                Route.of("GET", "/organization/{id}", READ, this::read));
    }

    private Answer list(Call call) {
        return Answer.ok(Json.collection("organization", List.of(shown())));
    }

    private Answer read(Call call) {
        if (!call.id("id").toString().equalsIgnoreCase(settings.tenant())) {
            throw GraphError.missing(call.parameter("id"));
        }
        var answer = Json.in("organization/$entity");
        answer.setAll(shown());
        return Answer.ok(answer);
    }

    private ObjectNode shown() {
        var json = Json.object()
                .put("id", settings.tenant())
                .put("displayName", settings.organization())
                .put("countryLetterCode", "JP")
                .put("defaultUsageLocation", "JP")
                .put("preferredLanguage", "ja")
                .put("tenantType", "AAD")
                .putNull("onPremisesSyncEnabled");
        var domains = json.putArray("verifiedDomains");
        for (var domain : settings.domains()) {
            domains.addObject()
                    .put("name", domain)
                    .put("isDefault", domain.equals(settings.domains().getFirst()))
                    .put("isInitial", domain.equals(settings.domains().getFirst()))
                    .put("type", "Managed")
                    .put("capabilities", "Email, OfficeCommunicationsOnline");
        }
        return json;
    }
}
