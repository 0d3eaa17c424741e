package jp.agata.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/** Gives Hibernate a connection of the login role of the session's tenant. {@code no_tenant} has none. */
class TenantConnections implements MultiTenantConnectionProvider<String> {

    private final transient TenantPools pools;

    TenantConnections(TenantPools pools) {
        this.pools = pools;
    }

    @Override
    public Connection getAnyConnection() {
        throw new IllegalStateException("There is no connection without a tenant");
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String tenant) throws SQLException {
        if (tenant.equals(CurrentTenant.NO_TENANT)) {
            return getAnyConnection();
        }
        return pools.connection(new Tenant(tenant));
    }

    @Override
    public void releaseConnection(String tenant, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
