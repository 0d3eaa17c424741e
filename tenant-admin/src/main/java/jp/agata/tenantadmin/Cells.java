package jp.agata.tenantadmin;

import java.util.List;
import jp.agata.tenancy.CellProperties;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantPasswords;
import org.springframework.stereotype.Component;

/** Sessions on the cells' databases: as the cell's admin, or as a tenant's own login role. */
@Component
class Cells {

    private final CellProperties properties;
    private final TenantPasswords passwords;

    Cells(CellProperties properties, TenantPasswords passwords) {
        this.properties = properties;
        this.passwords = passwords;
    }

    List<String> ids() {
        return properties.cells().keySet().stream().sorted().toList();
    }

    CellSession admin(String cell) {
        var database = cell(cell);
        var session = CellSession.open(database.url(), database.adminUsername(), database.adminPassword());
        session.run("SET createrole_self_grant = 'set, inherit'");
        return session;
    }

    /** As the admin of the cell whose database also holds the control schema. */
    CellSession control() {
        return ids().stream()
                .filter(id -> database(cell(id).url())
                        .equals(database(properties.control().url())))
                .findFirst()
                .map(this::admin)
                .orElseThrow(() -> new IllegalStateException(
                        "agata.control.url must be the database of one of agata.cells, whose admin owns schema agata"));
    }

    CellProperties.Database controlLogin() {
        return properties.control();
    }

    CellSession login(String cell, Tenant tenant, int epoch) {
        return CellSession.open(cell(cell).url(), tenant.loginRole(), password(tenant, epoch));
    }

    String password(Tenant tenant, int epoch) {
        return passwords.of(tenant, epoch);
    }

    String password(String role) {
        return passwords.of(role, 1);
    }

    private CellProperties.Cell cell(String id) {
        var cell = properties.cells().get(id);
        if (cell == null) {
            throw new IllegalArgumentException("No cell " + id + " in agata.cells");
        }
        return cell;
    }

    private static String database(String url) {
        var options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }
}
