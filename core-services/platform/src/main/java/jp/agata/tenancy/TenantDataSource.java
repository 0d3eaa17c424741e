package jp.agata.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections of the tenant in scope; without one it fails. */
class TenantDataSource extends AbstractDataSource {

    private final TenantPools pools;

    TenantDataSource(TenantPools pools) {
        this.pools = pools;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pools.connection(Tenant.current());
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("A tenant's connection has the tenant's own login role");
    }
}
