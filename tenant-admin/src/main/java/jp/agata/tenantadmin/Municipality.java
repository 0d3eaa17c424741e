package jp.agata.tenantadmin;

import java.time.Instant;
import jp.agata.tenancy.Tenant;

/**
 * A municipality (市町) as the prefecture sees it. Nothing of its schools is here.
 *
 * @param reason why adding or migrating it stopped; empty if it did not
 * @param drift how its schema differs from the template, as last compared; empty if it does not
 */
public record Municipality(
        Tenant tenant,
        String name,
        String cell,
        State state,
        int version,
        int passwordEpoch,
        String reason,
        String drift,
        Instant createdAt) {

    public enum State {
        /** Being added; nobody can enter. */
        PROVISIONING,
        ACTIVE,
        /** Adding it failed and left nothing; it can be tried again. */
        FAILED,
        SUSPENDED
    }

    public String code() {
        return tenant.code();
    }
}
