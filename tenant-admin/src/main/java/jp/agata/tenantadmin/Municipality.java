package jp.agata.tenantadmin;

import java.time.Instant;
import jp.agata.tenancy.Tenant;

/** A municipality (市町) as the prefecture sees it. Nothing of its schools is here. */
public record Municipality(
        Tenant tenant,
        String name,
        String cell,
        State state,
        int version,
        int passwordEpoch,
        String reason,
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
