package jp.agata.tenancy;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param control the prefecture's control data (schema {@code agata})
 * @param cells cell id to its database; tenants are mapped to cells in the control schema
 * @param masterKey 64 hex digits; every tenant's password is derived from it
 * @param connectionsPerTenant requests beyond it queue
 * @param tenantPools pools kept open per server; beyond it the longest idle one is closed
 */
@ConfigurationProperties("agata")
public record CellProperties(
        Database control,
        Map<String, Cell> cells,
        String masterKey,
        @DefaultValue("3") int connectionsPerTenant,
        @DefaultValue("100") int tenantPools) {

    public record Database(String url, String username, String password) {}

    public record Cell(String url, String adminUsername, String adminPassword) {}
}
