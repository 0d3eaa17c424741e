package jp.agata.demo;

import java.sql.SQLException;
import javax.sql.DataSource;
import jp.agata.tenancy.CellProperties;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.TenantRegistry;
import jp.agata.tenantadmin.Provisioning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a municipality of the demo: provisions it and writes its schools in one transaction, under its own role. */
@Component
class MunicipalitySeed {

    private static final Logger LOG = LoggerFactory.getLogger(MunicipalitySeed.class);

    private final Provisioning provisioning;
    private final TenantRegistry registry;
    private final CellProperties cells;
    private final DataSource tenantData;

    MunicipalitySeed(Provisioning provisioning, TenantRegistry registry, CellProperties cells, DataSource tenantData) {
        this.provisioning = provisioning;
        this.registry = registry;
        this.cells = cells;
        this.tenantData = tenantData;
    }

    /** Does what is missing of it; municipalities take the cells in turn. */
    void make(DemoWorld.Part part, int turn, DemoTime time, NamePool names) {
        var municipality = part.municipality();
        registry.refresh();
        if (registry.find(municipality.code())
                .filter(TenantRegistry.Entry::isActive)
                .isEmpty()) {
            provisioning.create(new LocalGovernmentCode(municipality.code()), municipality.name(), cell(turn));
            registry.refresh();
        }
        municipality.tenant().run(() -> write(part, time, names));
    }

    private String cell(int turn) {
        var ids = cells.cells().keySet().stream().sorted().toList();
        return ids.get(turn % ids.size());
    }

    private void write(DemoWorld.Part part, DemoTime time, NamePool names) {
        var written = JdbcClient.create(tenantData)
                .sql("select exists (select from school)")
                .query(Boolean.class)
                .single();
        if (written) {
            return;
        }
        try (var connection = tenantData.getConnection()) {
            connection.setAutoCommit(false);
            var dice = new Dice(part.municipality().code() + time);
            var children = part.schools().stream()
                    .mapToInt(school -> new SchoolRows(time, names, dice).write(school, connection))
                    .sum();
            connection.commit();
            LOG.info(
                    "Demo: {} with {} schools and {} children",
                    part.municipality().name(),
                    part.schools().size(),
                    children);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot write the demo's " + part.municipality().name(), e);
        }
    }
}
