package jp.agata.standin.graph.license;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.GraphSettings.Subscription;
import org.springframework.stereotype.Component;

/** What the tenant has bought. */
@Component
class Subscriptions {

    /** The services of Microsoft 365 Education that matter to us; every licence here has them all. */
    static final List<Plan> PLANS = List.of(
            new Plan("57ff2da0-773e-42df-b2af-ffb7a2317929", "TEAMS1", "TeamspaceAPI"),
            new Plan("efb87545-963c-4e0d-99df-69c6916d9eb0", "EXCHANGE_S_ENTERPRISE", "exchange"),
            new Plan("63038b2c-28d0-45f6-bc36-33062963b498", "SHAREPOINTENTERPRISE_EDU", "SharePoint"),
            new Plan("41781fb2-bc02-4b7c-bd55-b576c07bb09d", "AAD_PREMIUM", "AADPremiumService"),
            new Plan("da24caf9-af8e-485c-b7c8-e73336da2693", "INTUNE_EDU", "SCO"));

    private final List<Subscription> bought;

    Subscriptions(GraphSettings settings) {
        this.bought = settings.subscriptions();
    }

    List<Subscription> all() {
        return bought;
    }

    Optional<Subscription> find(UUID sku) {
        return bought.stream().filter(one -> one.skuId().equals(sku)).findFirst();
    }
}
