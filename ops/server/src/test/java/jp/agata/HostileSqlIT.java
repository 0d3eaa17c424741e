package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import jp.agata.embedded.TestEngines;
import jp.agata.tenancy.CellProperties;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantPasswords;
import jp.agata.tenancy.TenantRegistry;
import jp.agata.tenantadmin.Provisioning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** T1, T2 and T8: PostgreSQL itself keeps municipalities of one cell apart, whatever SQL one of them gets to run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSqlIT extends RunningServer {

    private static final Tenant VICTIM = new Tenant("352136");
    private static final Tenant ATTACKER = new Tenant("353442");
    private static final String TABLE = VICTIM.schema() + ".school";

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private TenantRegistry registry;

    @Autowired
    private TenantPasswords passwords;

    @Autowired
    private CellProperties cells;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext context;

    private List<String> secrets = List.of();

    @BeforeAll
    void twoInOneCell() {
        if (registry.find(ATTACKER.code()).isEmpty()) {
            provisioning.create(new LocalGovernmentCode(ATTACKER.code()), "平生町", cell());
            registry.refresh();
        }
        secrets = VICTIM.call(() -> jdbc.sql("select name from school union select name from student_name")
                .query(String.class)
                .list());
        assertThat(secrets).hasSizeGreaterThan(100);
    }

    static Stream<HostileSql> attacks() {
        return HostileSql.against(VICTIM, ATTACKER, TABLE).stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noRowOfAnotherComesBack(HostileSql attack) throws SQLException {
        var heard = new ArrayList<String>();
        try (var session = login(ATTACKER)) {
            for (var sql : attack.statements()) {
                run(session, sql, heard);
                heard.addAll(rows(session, "select current_user"));
            }
            run(session, "rollback", heard);
            run(session, "select * from " + TABLE, heard);
            run(session, "select * from school", heard);
        }
        assertThat(heard).allSatisfy(text -> assertThat(secrets).noneMatch(text::contains));
        assertThat(heard).contains(ATTACKER.loginRole()).doesNotContain(VICTIM.loginRole(), VICTIM.ownerRole());
    }

    @Test
    void thereAreTwentyOneClassesAtLeast() {
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(21);
    }

    /** The attacks mean something: the same statement returns the secrets to the one whose they are. */
    @Test
    void theOwnerSeesWhatTheAttackerLooksFor() throws SQLException {
        try (var session = login(VICTIM)) {
            assertThat(rows(session, "select name from " + TABLE)).isNotEmpty().allMatch(secrets::contains);
        }
    }

    /** T1. */
    @ParameterizedTest
    @MethodSource("databases")
    void everyLoginRoleHasRightsInItsOwnSchemaOnly(String database) throws SQLException {
        try (var superuser = TestEngines.shared().superuser(database)) {
            assertThat(rows(superuser, """
                    select r.rolname || ' ' || n.nspname || ' ' || p from pg_roles r, pg_namespace n,
                      unnest(array['USAGE', 'CREATE']) p
                    where r.rolname ~ '^t_[0-9]{6}_app$' and n.nspname !~ '^(pg_|information_schema$)'
                    and has_schema_privilege(r.oid, n.oid, p)
                    and not (p = 'USAGE' and n.nspname in ('public', replace(r.rolname, '_app', '')))""")).isEmpty();
            assertThat(rows(superuser, """
                    select r.rolname || ' ' || c.oid::regclass from pg_roles r, pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    where r.rolname ~ '^t_[0-9]{6}_app$' and n.nspname !~ '^(pg_|information_schema$)'
                    and n.nspname <> replace(r.rolname, '_app', '') and case
                      when c.relkind in ('r', 'p', 'v', 'm', 'f') then
                        has_table_privilege(r.oid, c.oid, 'SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER')
                        or has_any_column_privilege(r.oid, c.oid, 'SELECT,INSERT,UPDATE,REFERENCES')
                      when c.relkind = 'S' then has_sequence_privilege(r.oid, c.oid, 'USAGE,SELECT,UPDATE')
                      else false end""")).isEmpty();
            assertThat(rows(
                            superuser,
                            "select oid::regclass::text from pg_class where relnamespace = 'public'::regnamespace"))
                    .as("public is empty")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void noLoginRoleHasMoreThanItsRows(String database) throws SQLException {
        try (var superuser = TestEngines.shared().superuser(database)) {
            assertThat(rows(superuser, """
                    select rolname::text from pg_roles r where rolname ~ '^t_[0-9]{6}_app$' and (rolsuper or rolcreaterole
                    or rolcreatedb or rolreplication or rolbypassrls or rolinherit or rolconnlimit < 0
                    or exists (select from pg_auth_members m where m.member = r.oid)
                    or exists (select from pg_class c where c.relowner = r.oid)
                    or has_database_privilege(r.oid, current_database(), 'TEMP')
                    or has_database_privilege(r.oid, current_database(), 'CREATE'))""")).isEmpty();
            assertThat(rows(superuser, """
                    select r.rolname || ' ' || c.oid::regclass from pg_roles r, pg_class c
                    where r.rolname ~ '^t_[0-9]{6}_app$' and c.relkind = 'r'
                    and c.relnamespace = to_regnamespace(replace(r.rolname, '_app', ''))
                    and has_table_privilege(r.oid, c.oid, 'TRUNCATE,REFERENCES,TRIGGER')""")).isEmpty();
            assertThat(rows(superuser, """
                    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                    where p.prosecdef and n.nspname !~ '^(pg_|information_schema$)'""")).isEmpty();
        }
    }

    @Test
    void aMunicipalityCannotEnterAnotherCellOrTheControlSchema() throws SQLException {
        var elsewhere = database().equals(TestEngines.FIRST_CELL) ? TestEngines.SECOND_CELL : TestEngines.FIRST_CELL;
        assertThatThrownBy(() -> login(ATTACKER, TestEngines.shared().url(elsewhere)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
        var control = new Tenant(database().equals(TestEngines.FIRST_CELL) ? ATTACKER.code() : "352110");
        try (var session = login(control)) {
            for (var table : List.of(
                    "agata.person", "agata.post", "agata.tenant", "agata_cell.ledger", "agata_jobs.scheduled_tasks")) {
                assertThatThrownBy(() -> rows(session, "select * from " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    /** T2: no rows would be a wrong answer; without a municipality there is none. */
    @Test
    void withoutAMunicipalityNothingAnswers() {
        assertThatThrownBy(() -> jdbc.sql("select 1").query(Integer.class).single())
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("select 1").query(Integer.class).single()))
                .isInstanceOf(RuntimeException.class);
        var repositories = context.getBeansOfType(Repository.class).values();
        assertThat(repositories)
                .allSatisfy(repository -> assertThatThrownBy(
                                () -> ((org.springframework.data.repository.CrudRepository<?, ?>) repository).count())
                        .isInstanceOf(RuntimeException.class));
    }

    static Stream<String> databases() {
        return Stream.of(TestEngines.FIRST_CELL, TestEngines.SECOND_CELL);
    }

    private String cell() {
        return registry.get(VICTIM).cell();
    }

    private String database() {
        return cell().equals("c1") ? TestEngines.FIRST_CELL : TestEngines.SECOND_CELL;
    }

    private Connection login(Tenant tenant) throws SQLException {
        var cell = Objects.requireNonNull(cells.cells().get(registry.get(tenant).cell()));
        var session = login(tenant, cell.url());
        session.setAutoCommit(true);
        return session;
    }

    private Connection login(Tenant tenant, String url) throws SQLException {
        return DriverManager.getConnection(
                url,
                tenant.loginRole(),
                passwords.of(tenant, registry.get(tenant).passwordEpoch()));
    }

    /** What comes back, be it rows, errors, notices or notifications. */
    private static void run(Connection session, String sql, List<String> heard) throws SQLException {
        try (var statement = session.createStatement()) {
            if (sql.startsWith("copy ") && sql.contains("stdout")) {
                var out = new java.io.ByteArrayOutputStream();
                try {
                    session.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                heard.add(out.toString(java.nio.charset.StandardCharsets.UTF_8));
                return;
            }
            var more = statement.execute(sql);
            while (more || statement.getUpdateCount() != -1) {
                if (more) {
                    heard.addAll(texts(statement.getResultSet()));
                }
                more = statement.getMoreResults();
            }
            if (statement.getWarnings() != null) {
                heard.add(String.valueOf(statement.getWarnings().getMessage()));
            }
        } catch (SQLException refused) {
            heard.add(String.valueOf(refused.getMessage()));
            try (var statement = session.createStatement()) {
                statement.execute("rollback");
            }
        }
    }

    private static List<String> rows(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            return texts(statement.executeQuery(sql));
        }
    }

    private static List<String> texts(java.sql.ResultSet rows) throws SQLException {
        var texts = new ArrayList<String>();
        while (rows.next()) {
            for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                texts.add(String.valueOf(rows.getString(column)));
            }
        }
        return texts;
    }
}
