package jp.agata.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesIT {

    private final TestEngines engines = TestEngines.shared();

    @Test
    void theClusterIsDurableAndCheckedAndJapanese() throws SQLException {
        try (var connection = engines.superuser(TestEngines.FIRST_CELL)) {
            assertThat(text(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(text(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(connection, "SHOW data_checksums")).isEqualTo("on");
            assertThat(text(connection, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(text(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(connection, "SELECT datlocale FROM pg_database WHERE datname = 'agata'"))
                    .isEqualTo("ja-JP");
            assertThat(text(connection, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(engines.url("agata"), CellRoles.ADMIN, "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theAdminCreatesTenantsWithoutBeingSuperuser() throws SQLException {
        for (var cell : new String[] {TestEngines.FIRST_CELL, TestEngines.SECOND_CELL}) {
            var role = cell + "_probe";
            try (var admin = DriverManager.getConnection(engines.url(cell), CellRoles.ADMIN, engines.adminPassword())) {
                assertThat(text(admin, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                        .isEqualTo("f");
                run(admin, "CREATE ROLE " + role + " LOGIN PASSWORD 'probe'");
                run(admin, "CREATE SCHEMA " + role + " AUTHORIZATION " + role);
                run(admin, "SET ROLE " + role);
            }
            try (var tenant = DriverManager.getConnection(engines.url(cell), role, "probe")) {
                assertThatThrownBy(() -> run(tenant, "CREATE TEMP TABLE t (a int)"))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> run(tenant, "CREATE TABLE public.t (a int)"))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(engines.url("template1"), role, "probe"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theControlRoleDefinesNothing() throws SQLException {
        try (var control =
                DriverManager.getConnection(engines.url("agata"), CellRoles.CONTROL, engines.controlPassword())) {
            assertThat(text(control, "SHOW search_path")).isEqualTo("agata");
            assertThatThrownBy(() -> run(control, "CREATE TABLE agata.probe (a int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(control, "CREATE SCHEMA other")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void aCommittedRowSurvivesTheDeathOfTheServer() throws SQLException {
        try (var admin = DriverManager.getConnection(engines.url("agata"), CellRoles.ADMIN, engines.adminPassword())) {
            run(admin, "CREATE SCHEMA survivor");
            run(admin, "CREATE TABLE survivor.t AS SELECT '𩸽' AS a");
        }

        engines.crashPostgres();

        try (var connection = engines.superuser("agata")) {
            assertThat(text(connection, "SELECT a FROM survivor.t")).isEqualTo("𩸽");
        }
    }

    @Test
    void redisAsksForItsPasswordAndSurvivesItsDeath() throws Exception {
        try (var redis = new RedisProbe(engines.redis().port())) {
            assertThat(redis.say("GET a")).startsWith("-NOAUTH");
            assertThat(redis.say("AUTH test_superuser_password")).isEqualTo("+OK");
            assertThat(redis.say("SET a kept")).isEqualTo("+OK");
        }
        Thread.sleep(1500); // the file is synced each second

        engines.crashRedis();

        try (var redis = new RedisProbe(engines.redis().port())) {
            redis.say("AUTH test_superuser_password");
            assertThat(redis.say("STRLEN a")).isEqualTo(":4");
        }
    }

    @Test
    void anOrphanOnTheFolderIsEndedAndAStaleLockRemoved(@TempDir Path parent) throws Exception {
        var folder = parent.resolve("closed to others").resolve("postgres");
        Files.createDirectories(folder.getParent());
        var orphan = EmbeddedPostgres.start(folder, Ports.free(), "probe");

        try (var second = EmbeddedPostgres.start(folder, Ports.free(), "probe")) {
            assertThat(orphan.isAlive()).isFalse();
            second.kill();
        }
        var lock = folder.resolve("postmaster.pid");
        Files.writeString(lock, ProcessHandle.current().pid() + "\n" + folder + "\n0\n1\n\n127.0.0.1\n\n");
        try (var third = EmbeddedPostgres.start(folder, Ports.free(), "probe")) {
            assertThat(third.isAlive()).isTrue();
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
