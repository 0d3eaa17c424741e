package jp.agata.identity.entra;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Microsoft 365 is reached.
 *
 * @param directoryTenant the prefecture's tenant
 * @param authority who issues the tokens
 * @param graph address of Microsoft Graph with its version
 * @param directory the app registration that reads, and writes accounts, groups and units
 * @param teams the one that writes teams; the other if there is none, but then both share one quota
 * @param placesAttribute which of extensionAttribute1 to 15 holds the codes of all places
 * @param appliedOrderExtension full name of the directory extension that holds the stamp of the last order; derived from
 *     the app registration if not given
 */
@ConfigurationProperties("agata.entra")
record EntraProperties(
        UUID directoryTenant,
        @DefaultValue(EntraProperties.MICROSOFT) URI authority,
        @DefaultValue("https://graph.microsoft.com/v1.0") URI graph,
        Registration directory,
        @Nullable Registration teams,
        @DefaultValue("extensionAttribute1") String placesAttribute,
        @Nullable String appliedOrderExtension) {

    static final String MICROSOFT = "https://login.microsoftonline.com/";

    EntraProperties {
        if (!placesAttribute.matches("extensionAttribute([1-9]|1[0-5])")) {
            throw new IllegalArgumentException("Not one of extensionAttribute1 to 15: " + placesAttribute);
        }
    }

    /** Only Microsoft's own authority can be asked which authorities there are. */
    boolean isMicrosoft() {
        return authority.equals(URI.create(MICROSOFT));
    }

    String stamp() {
        return appliedOrderExtension == null
                ? "extension_" + directory.clientId().replace("-", "") + "_appliedOrder"
                : appliedOrderExtension;
    }
}
