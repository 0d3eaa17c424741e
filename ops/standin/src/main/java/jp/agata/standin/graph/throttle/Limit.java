package jp.agata.standin.graph.throttle;

import java.time.Duration;

/**
 * A documented limit.
 *
 * @param scope what {@code x-ms-throttle-scope} calls it
 * @param information what {@code x-ms-throttle-information} calls it
 */
record Limit(String scope, String information, double amount, Duration window) {

    private static final String WRITES = "WriteLimitExceeded";
    private static final String UNITS = "ResourceUnitLimitExceeded";

    static final Limit APPLICATION_WRITES =
            new Limit("Tenant_Application/Write", WRITES, 3_000, Duration.ofSeconds(150));
    static final Limit TENANT_WRITES = new Limit("Tenant/Write", WRITES, 18_000, Duration.ofMinutes(5));
    static final Limit TEAMS = perSecond("Tenant_Application/ReadWrite", 30);
    static final Limit TEAM_MEMBERS_READ = perSecond("Tenant_Application/Read", 60);
    static final Limit TEAM_CREATION = perSecond("Tenant_Application/Write", 6);
    static final Limit ONE_TEAM = perSecond("Tenant_Application/ReadWrite", 4);
    static final Limit EVERYTHING = perSecond("Application/ReadWrite", 2_000);

    /** The larger the tenant, the more an application may read of it. */
    static Limit units(int users) {
        var amount = users < 50 ? 3_500 : users <= 500 ? 5_000 : 8_000;
        return new Limit("Tenant_Application/ReadWrite", UNITS, amount, Duration.ofSeconds(10));
    }

    private static Limit perSecond(String scope, int amount) {
        return new Limit(scope, "RequestRateLimitExceeded", amount, Duration.ofSeconds(1));
    }
}
