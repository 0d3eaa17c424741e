package jp.agata.standin.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.agata.standin.graph.fault.FaultPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the stand-in for Graph is told.
 *
 * @param domains verified domains; the first is the default one
 * @param extensions full names of the registered directory extensions of users
 * @param dynamicDelay how long after a change the dynamic groups and units follow
 * @param teamDelay how long after a change of a group its team follows
 * @param licenseDelay how long after a change of a group its members' licences follow
 * @param quotas whether the documented limits are enforced
 * @param faults what goes wrong from the beginning
 * @param recording the file every request is kept in; absent, none is kept
 */
@ConfigurationProperties("agata.standin.graph")
public record GraphSettings(
        String tenant,
        String organization,
        List<String> domains,
        List<Registration> applications,
        @Nullable ManagedIdentity managedIdentity,
        @DefaultValue List<String> extensions,
        Duration dynamicDelay,
        Duration teamDelay,
        Duration licenseDelay,
        List<Subscription> subscriptions,
        @DefaultValue("true") boolean quotas,
        @DefaultValue FaultPlan faults,
        @Nullable Path recording) {

    /**
     * A registered application.
     *
     * @param certificate PEM file of the certificate its assertions are signed for
     * @param roles the application permissions an administrator has consented to
     */
    public record Registration(
            String name,
            String clientId,
            @Nullable String clientSecret,
            @Nullable Path certificate,
            @DefaultValue List<Federation> federations,
            @DefaultValue List<String> roles) {}

    /**
     * A workload whose own identity is accepted in place of a secret.
     *
     * @param keys file with the issuer's public keys (JWKS)
     */
    public record Federation(
            String issuer,
            String subject,
            @DefaultValue("api://AzureADTokenExchange") String audience,
            Path keys) {}

    /** Licences bought. */
    public record Subscription(UUID skuId, String skuPartNumber, int enabled) {}

    /**
     * The identity the machine itself has, as App Service hands it out.
     *
     * @param clientId which of the applications it stands for
     * @param header the secret a process proves with that it runs there
     */
    public record ManagedIdentity(String clientId, String header) {}
}
