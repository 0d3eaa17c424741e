package jp.agata.standin.graph.license;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.query.Computed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The properties of users and groups that tell of licences. */
@Component
class LicenseValues implements Computed {

    private static final Set<String> PROPERTIES =
            Set.of("assignedLicenses", "assignedPlans", "licenseAssignmentStates", "licenseProcessingState");

    private final Licenses licenses;

    LicenseValues(Licenses licenses) {
        this.licenses = licenses;
    }

    @Override
    public boolean isFor(Item item, String property) {
        return PROPERTIES.contains(property);
    }

    @Override
    public @Nullable JsonNode value(Item item, String property) {
        return switch (property) {
            case "licenseProcessingState" ->
                Json.object()
                        .put("state", licenses.isProcessing(item.id()) ? "ProcessingInProgress" : "ProcessingComplete");
            case "assignedPlans" -> plans(licenses.of(item.id()));
            case "licenseAssignmentStates" -> states(licenses.of(item.id()));
            default -> item.kind().path().equals("groups") ? ofGroup(item.id()) : assigned(licenses.of(item.id()));
        };
    }

    private ArrayNode ofGroup(UUID group) {
        var array = Json.array();
        licenses.ofGroups().of(group).forEach(link -> add(array, link.target(), link.value()));
        return array;
    }

    private static ArrayNode assigned(List<Licenses.Held> held) {
        var array = Json.array();
        held.stream()
                .filter(one -> !one.isShort())
                .map(Licenses.Held::sku)
                .distinct()
                .forEach(sku -> add(
                        array,
                        sku,
                        held.stream()
                                .filter(one -> one.sku().equals(sku))
                                .findFirst()
                                .orElseThrow()
                                .disabledPlans()));
        return array;
    }

    private static void add(ArrayNode array, UUID sku, Set<UUID> disabledPlans) {
        var json = array.addObject();
        var disabled = json.putArray("disabledPlans");
        disabledPlans.forEach(plan -> disabled.add(plan.toString()));
        json.put("skuId", sku.toString());
    }

    private static ArrayNode plans(List<Licenses.Held> held) {
        var array = Json.array();
        held.stream()
                .filter(one -> !one.isShort())
                .findFirst()
                .ifPresent(one -> Subscriptions.PLANS.stream()
                        .filter(plan -> !one.disabledPlans().contains(UUID.fromString(plan.id())))
                        .forEach(plan -> array.addObject()
                                .put("assignedDateTime", Json.time(one.since()))
                                .put("capabilityStatus", "Enabled")
                                .put("service", plan.service())
                                .put("servicePlanId", plan.id())));
        return array;
    }

    private static ArrayNode states(List<Licenses.Held> held) {
        var array = Json.array();
        for (var one : held) {
            var group = one.group();
            var json = array.addObject()
                    .put("skuId", one.sku().toString())
                    .put("assignedByGroup", group == null ? null : group.toString())
                    .put("state", one.isShort() ? "Error" : "Active")
                    .put("error", one.isShort() ? "CountViolation" : "None")
                    .put("lastUpdatedDateTime", Json.time(one.since()));
            var disabled = json.putArray("disabledPlans");
            one.disabledPlans().forEach(plan -> disabled.add(plan.toString()));
        }
        return array;
    }
}
