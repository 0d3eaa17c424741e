package jp.agata.standin.graph.license;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Ids;
import tools.jackson.databind.JsonNode;

/** The body of {@code assignLicense}: what to add, with which services left out, and what to remove. Both lists must be there, even if empty. */
record Assignment(Map<UUID, Set<UUID>> added, List<UUID> removed) {

    static Assignment of(JsonNode body, Subscriptions subscriptions) {
        var missing = Stream.of("addLicenses", "removeLicenses")
                .filter(name -> !body.path(name).isArray())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw GraphError.malformed(
                    "One or more parameters of the operation 'assignLicense' are missing from the request"
                            + " payload. The missing parameters are: " + missing + ".");
        }
        var added = new LinkedHashMap<UUID, Set<UUID>>();
        for (var license : body.path("addLicenses")) {
            added.put(known(license.path("skuId"), subscriptions), plans(license.path("disabledPlans")));
        }
        var removed = body.path("removeLicenses")
                .valueStream()
                .map(sku -> known(sku, subscriptions))
                .toList();
        if (removed.stream().anyMatch(added::containsKey)) {
            throw GraphError.badRequest("The same license cannot be added and removed in one request.");
        }
        return new Assignment(added, removed);
    }

    private static UUID known(JsonNode sku, Subscriptions subscriptions) {
        var id = Ids.parse(sku.asString(""));
        if (subscriptions.find(id).isEmpty()) {
            throw GraphError.badRequest("License " + id + " does not correspond to a valid company License.");
        }
        return id;
    }

    private static Set<UUID> plans(JsonNode plans) {
        return plans.valueStream().map(Assignment::plan).collect(Collectors.toUnmodifiableSet());
    }

    private static UUID plan(JsonNode given) {
        var id = Ids.parse(given.asString(""));
        if (Subscriptions.PLANS.stream().noneMatch(plan -> plan.id().equals(id.toString()))) {
            throw GraphError.badRequest("Service plan " + id + " is not part of the license.");
        }
        return id;
    }
}
