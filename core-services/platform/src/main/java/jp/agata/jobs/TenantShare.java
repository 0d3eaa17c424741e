package jp.agata.jobs;

import java.util.concurrent.ConcurrentHashMap;
import jp.agata.tenancy.Tenant;

/** At most so many workers per tenant, so that one municipality's print day does not stop another's. */
class TenantShare {

    private final ConcurrentHashMap<Tenant, Integer> running = new ConcurrentHashMap<>();
    private final int most;

    TenantShare(int most) {
        this.most = most;
    }

    boolean take(Tenant tenant) {
        var taken = new boolean[1];
        running.compute(tenant, (key, count) -> {
            var now = count == null ? 0 : count;
            taken[0] = now < most;
            return taken[0] ? now + 1 : now;
        });
        return taken[0];
    }

    void giveBack(Tenant tenant) {
        running.computeIfPresent(tenant, (key, count) -> count <= 1 ? null : count - 1);
    }
}
