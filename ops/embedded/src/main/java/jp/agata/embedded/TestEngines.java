package jp.agata.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL and one Redis for all integration tests of a JVM, started at first use, ended and deleted with it. Two
 * databases stand for two cells: {@link #FIRST_CELL}, which also holds the control schema, and {@link #SECOND_CELL}.
 */
public final class TestEngines {

    public static final String FIRST_CELL = "agata";
    public static final String SECOND_CELL = "agata_c2";

    private static final CellRoles ROLES = new CellRoles("test_admin_password", "test_control_password");
    private static final String SECRET = "test_superuser_password";

    private static @Nullable TestEngines shared;

    private final Path folder;
    private EmbeddedPostgres postgres;
    private EmbeddedRedis redis;

    private TestEngines(Path folder) {
        this.folder = folder;
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), Ports.free(), SECRET);
        redis = EmbeddedRedis.start(folder.resolve("redis"), Ports.free(), SECRET);
        createCell(FIRST_CELL);
        createCell(SECOND_CELL);
    }

    public static synchronized TestEngines shared() {
        if (shared == null) {
            shared = new TestEngines(TestFolder.create());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::end));
        }
        return shared;
    }

    /** Creates one more database with the roles of a cell, for a test that needs one of its own. */
    public void createCell(String database) {
        postgres.prepareCell(ROLES, database);
    }

    /** One more Redis, for a test that ends it; on that port, or on a free one for 0. The caller ends it. */
    public EmbeddedRedis anotherRedis(String name, int port) {
        return EmbeddedRedis.start(folder.resolve(name), port == 0 ? Ports.free() : port, SECRET);
    }

    public EmbeddedPostgres postgres() {
        return postgres;
    }

    public EmbeddedRedis redis() {
        return redis;
    }

    public String url(String database) {
        return postgres.url(database);
    }

    public String adminPassword() {
        return ROLES.adminPassword();
    }

    public String controlPassword() {
        return ROLES.controlPassword();
    }

    /** A superuser's session, for what a test looks at from outside. */
    public Connection superuser(String database) throws SQLException {
        return postgres.connect(database);
    }

    /** Kills PostgreSQL as a crash would and starts it again on the same folder and port. */
    public synchronized void crashPostgres() {
        postgres.kill();
        postgres = EmbeddedPostgres.start(postgres.folder(), postgres.port(), SECRET);
    }

    /** Kills Redis as a crash would and starts it again on the same folder and port. */
    public synchronized void crashRedis() {
        redis.kill();
        redis = EmbeddedRedis.start(folder.resolve("redis"), redis.port(), SECRET);
    }

    private void end() {
        try {
            redis.kill();
            postgres.close();
        } finally {
            TestFolder.delete(folder);
        }
    }
}
