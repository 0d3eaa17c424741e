package jp.agata.tenantadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import jp.agata.embedded.CellRoles;
import jp.agata.embedded.TestEngines;
import jp.agata.tenancy.CellMap;
import jp.agata.tenancy.CellProperties;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantPasswords;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two cells with databases of their own on real engines, and this module's parts on them without Spring's context. */
final class World {

    static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    static final String FIRST = "c1";
    static final String SECOND = "c2";
    static final String MASTER_KEY = "ab".repeat(32);

    final TestEngines engines = TestEngines.shared();
    final String control;
    final String second;
    final Cells cells;
    final TemplateScripts scripts;
    final Migrations migrations;
    final TenantBook book;
    final Reports reports;
    final StringRedisTemplate redis;
    final Provisioning provisioning;
    final Inspection inspection;
    final JdbcClient controlClient;

    World(String name) {
        control = name + "_1";
        second = name + "_2";
        engines.createCell(control);
        engines.createCell(second);
        cells = new Cells(properties(), new TenantPasswords(MASTER_KEY));
        scripts = new TemplateScripts(cells);
        migrations = new Migrations(cells, new CellPreparation(cells), scripts, new SchemaVersions());
        var clock = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));
        controlClient = JdbcClient.create(
                new DriverManagerDataSource(engines.url(control), CellRoles.CONTROL, engines.controlPassword()));
        book = new TenantBook(controlClient, clock);
        reports = new Reports(controlClient);
        redis = redis();
        inspection = new Inspection(new Verification(cells), reports, clock);
        provisioning = new Provisioning(book, new SchemaWorkshop(cells, scripts), inspection, new CellMap(redis));
    }

    CellSession admin(String cell) {
        return cells.admin(cell);
    }

    CellSession login(Municipality municipality) {
        return cells.login(municipality.cell(), municipality.tenant(), municipality.passwordEpoch());
    }

    /** A tenant with its roles and an empty schema, as one that has missed every release. */
    void addEmpty(String cell, Tenant tenant) {
        try (var session = admin(cell)) {
            session.inTransaction(() -> {
                var builder = new SchemaBuilder(session, tenant);
                builder.createRoles(cells.password(tenant, 1));
                builder.createSchema();
                new Ledger(session).add(tenant, 0);
            });
        }
    }

    /** Takes away what a test made: roles are the whole cluster's. */
    void clear() {
        for (var cell : cells.ids()) {
            try (var session = admin(cell)) {
                for (var row : new Ledger(session).rows()) {
                    session.inTransaction(() -> new SchemaBuilder(session, row.tenant()).remove());
                    session.ask()
                            .sql("delete from agata_cell.ledger where tenant = ?")
                            .param(row.tenant().code())
                            .update();
                }
            }
        }
        try (var session = cells.control()) {
            session.run("delete from agata.tenant");
        }
    }

    int tables(String cell, Tenant tenant) {
        try (var session = admin(cell)) {
            return session.ask()
                    .sql("select count(*) from pg_tables where schemaname = ?")
                    .param(tenant.schema())
                    .query(Integer.class)
                    .single();
        }
    }

    void assertNothingLeft(String cell, Tenant tenant) {
        try (var session = admin(cell)) {
            assertThat(session.is("select exists (select from pg_roles where rolname like ?)", tenant.schema() + "%"))
                    .isFalse();
            assertThat(session.is("select to_regnamespace(?) is null", tenant.schema()))
                    .isTrue();
            assertThat(new Ledger(session).rows()).noneMatch(row -> row.tenant().equals(tenant));
        }
    }

    private CellProperties properties() {
        return new CellProperties(
                new CellProperties.Database(engines.url(control), CellRoles.CONTROL, engines.controlPassword()),
                Map.of(FIRST, cell(control), SECOND, cell(second)),
                MASTER_KEY,
                3,
                100);
    }

    private CellProperties.Cell cell(String database) {
        return new CellProperties.Cell(engines.url(database), CellRoles.ADMIN, engines.adminPassword());
    }

    private StringRedisTemplate redis() {
        var address = java.net.URI.create(engines.redis().url());
        var settings = new org.springframework.data.redis.connection.RedisStandaloneConfiguration(
                address.getHost(), address.getPort());
        settings.setPassword(address.getUserInfo().substring(1));
        var factory = new LettuceConnectionFactory(settings);
        factory.start();
        return new StringRedisTemplate(factory);
    }
}
