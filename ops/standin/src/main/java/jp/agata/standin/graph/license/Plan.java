package jp.agata.standin.graph.license;

import jp.agata.standin.graph.call.Json;
import tools.jackson.databind.node.ObjectNode;

/** A service that comes with a licence. */
record Plan(String id, String name, String service) {

    ObjectNode shown() {
        return Json.object()
                .put("servicePlanId", id)
                .put("servicePlanName", name)
                .put("provisioningStatus", "Success")
                .put("appliesTo", "User");
    }
}
