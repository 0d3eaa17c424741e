package jp.agata.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * One small pool per tenant, opened on first use under the tenant's own login role. Requests beyond a pool's size queue;
 * beyond the number of pools the one idle for longest is closed.
 */
@Component
class TenantPools implements DisposableBean {

    private record Pool(HikariDataSource source, AtomicLong lastUsed) {
        boolean isIdle() {
            var state = source.getHikariPoolMXBean();
            return state != null && state.getActiveConnections() == 0 && state.getThreadsAwaitingConnection() == 0;
        }
    }

    private final ConcurrentHashMap<Tenant, Pool> pools = new ConcurrentHashMap<>();
    private final CellProperties properties;
    private final TenantPasswords passwords;
    private final TenantRegistry registry;

    TenantPools(CellProperties properties, TenantPasswords passwords, TenantRegistry registry) {
        this.properties = properties;
        this.passwords = passwords;
        this.registry = registry;
    }

    Connection connection(Tenant tenant) throws SQLException {
        var pool = pools.get(tenant);
        if (pool == null) {
            makeRoom();
            pool = pools.computeIfAbsent(tenant, this::open);
        }
        pool.lastUsed().set(System.nanoTime());
        return pool.source().getConnection();
    }

    /** After a move to another cell or a new password. */
    void close(Tenant tenant) {
        var pool = pools.remove(tenant);
        if (pool != null) {
            pool.source().close();
        }
    }

    @Override
    public void destroy() {
        pools.keySet().forEach(this::close);
    }

    private void makeRoom() {
        if (pools.size() < properties.tenantPools()) {
            return;
        }
        pools.entrySet().stream()
                .filter(entry -> entry.getValue().isIdle())
                .min(Comparator.comparingLong(
                        entry -> entry.getValue().lastUsed().get()))
                .ifPresent(entry -> close(entry.getKey()));
    }

    private Pool open(Tenant tenant) {
        var entry = registry.get(tenant);
        var cell = properties.cells().get(entry.cell());
        if (cell == null) {
            throw new IllegalStateException("Tenant " + tenant.code() + " lives in unknown cell " + entry.cell());
        }
        var config = new HikariConfig();
        config.setPoolName(tenant.schema());
        config.setJdbcUrl(cell.url());
        config.setUsername(tenant.loginRole());
        config.setPassword(passwords.of(tenant, entry.passwordEpoch()));
        config.setMaximumPoolSize(properties.connectionsPerTenant());
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(false);
        return new Pool(new HikariDataSource(config), new AtomicLong(System.nanoTime()));
    }
}
