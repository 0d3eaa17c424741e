package jp.agata.identity.entra;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.agata.identity.transfers.Circle.Kind;
import jp.agata.identity.transfers.Managed;
import tools.jackson.databind.JsonNode;

/** How many more people each licence group can take: as many as the scarcest of its licences. */
record Seats(Graph graph) {

    Map<String, Integer> free(List<JsonNode> groups, Managed managed) {
        var bySku = new HashMap<String, Integer>();
        graph.all(graph.requests().subscribedSkus().toGetRequestInformation())
                .forEach(sku -> bySku.put(sku.path("skuId").asString(""), free(sku)));
        var free = new HashMap<String, Integer>();
        for (var group : groups) {
            var name = group.path("displayName").asString("");
            if (managed.covers(Kind.LICENCE, name)) {
                group.path("assignedLicenses")
                        .valueStream()
                        .map(licence -> bySku.getOrDefault(licence.path("skuId").asString(""), 0))
                        .min(Integer::compareTo)
                        .ifPresent(least -> free.put(name, least));
            }
        }
        return free;
    }

    private static int free(JsonNode sku) {
        return sku.path("prepaidUnits").path("enabled").asInt(0)
                - sku.path("consumedUnits").asInt(0);
    }
}
