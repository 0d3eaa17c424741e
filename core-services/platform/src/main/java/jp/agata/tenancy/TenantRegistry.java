package jp.agata.tenancy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The map from tenant to cell, read from the control schema and kept in memory; the last copy serves while it is away. */
@Component
public class TenantRegistry {

    private static final Duration FRESH = Duration.ofSeconds(2);

    /** @param state only ACTIVE tenants are served; one whose schema this release cannot work with is BEHIND */
    public record Entry(Tenant tenant, String name, String cell, String state, int schemaVersion, int passwordEpoch) {
        public boolean isActive() {
            return state.equals("ACTIVE");
        }
    }

    private record Snapshot(Map<String, Entry> entries, long readAt) {}

    private final JdbcClient control;
    private final InstantSource clock;
    private final ObjectProvider<AcceptableVersions> versions;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Long.MIN_VALUE);

    TenantRegistry(
            @Qualifier("control") JdbcClient control,
            InstantSource clock,
            ObjectProvider<AcceptableVersions> versions) {
        this.control = control;
        this.clock = clock;
        this.versions = versions;
    }

    public Optional<Entry> find(String code) {
        return Optional.ofNullable(fresh().entries().get(code));
    }

    public Entry get(Tenant tenant) {
        return find(tenant.code()).orElseThrow(() -> new IllegalStateException("Unknown tenant " + tenant.code()));
    }

    public Collection<Entry> all() {
        return fresh().entries().values();
    }

    public Collection<Entry> active() {
        return fresh().entries().values().stream().filter(Entry::isActive).toList();
    }

    /** Forgets what is kept, for the moment after a tenant was added, moved or suspended. */
    public void refresh() {
        snapshot = new Snapshot(snapshot.entries(), Long.MIN_VALUE);
    }

    private Snapshot fresh() {
        var seen = snapshot;
        if (clock.millis() - FRESH.toMillis() < seen.readAt()) {
            return seen;
        }
        try {
            snapshot = new Snapshot(read(), clock.millis());
        } catch (DataAccessException e) {
            if (seen.entries().isEmpty()) {
                throw e;
            }
        }
        return snapshot;
    }

    private Map<String, Entry> read() {
        return control
                .sql("select code, name, cell_id, state, schema_version, password_epoch from tenant order by code")
                .query((row, n) -> new Entry(
                        new Tenant(row.getString("code")),
                        row.getString("name"),
                        row.getString("cell_id"),
                        state(row.getString("state"), row.getInt("schema_version")),
                        row.getInt("schema_version"),
                        row.getInt("password_epoch")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.tenant().code(), entry -> entry));
    }

    private String state(String kept, int schemaVersion) {
        return kept.equals("ACTIVE") && versions.stream().anyMatch(acceptable -> !acceptable.includes(schemaVersion))
                ? "BEHIND"
                : kept;
    }
}
