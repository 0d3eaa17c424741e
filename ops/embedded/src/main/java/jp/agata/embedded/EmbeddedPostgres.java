package jp.agata.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL cluster of our own on 127.0.0.1, in a folder that is kept. Commits are durable (fsync), pages carry
 * checksums, every login needs a password.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LINGERING = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final String password;
    private final ChildProcess process;

    private EmbeddedPostgres(Path folder, int port, String password, ChildProcess process) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.process = process;
    }

    /**
     * Starts the cluster in {@code folder}, creating it there if there is none, and returns when it takes logins. What
     * an earlier run left running on the folder is ended first.
     *
     * @param password of {@link #SUPERUSER}, fixed when the cluster is created
     */
    public static EmbeddedPostgres start(Path folder, int port, String password) {
        var files = new PostgresFolder(folder, new EngineBinaries(Folders.engineCache()).postgres());
        files.endOrphan();
        files.create(password);
        // After the death of a server alone its sessions may hold the shared memory for a moment more.
        for (var deadline = System.nanoTime() + LINGERING.toNanos(); System.nanoTime() < deadline; Pause.millis(500)) {
            var postgres = new EmbeddedPostgres(folder, port, password, files.launch(port));
            if (postgres.takesLogins()) {
                return postgres;
            }
            postgres.kill();
        }
        throw new IllegalStateException("PostgreSQL does not start; see " + PostgresFolder.log(folder));
    }

    public int port() {
        return port;
    }

    public Path folder() {
        return folder;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the server process ends, by itself or by {@link #close}. */
    public void awaitEnd() throws InterruptedException {
        process.await();
    }

    /** Connects as {@link #SUPERUSER}: for creating cells and for tests, never for the product's own work. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /** Creates a cell's database and its roles where they are missing, and sets the roles' passwords. */
    public void prepareCell(CellRoles roles, String database) {
        try (var connection = connect("postgres")) {
            roles.createIn(connection, database);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database " + database, e);
        }
        try (var connection = connect(database)) {
            roles.grantIn(connection, database);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database " + database, e);
        }
    }

    /** Ends all sessions and stops with everything on disk. */
    @Override
    public void close() {
        process.signal("INT");
        if (!process.endedWithin(PATIENCE)) {
            process.signal("QUIT");
        }
        process.stop(Duration.ofSeconds(10));
    }

    /** Kills the server process without warning, as a crash would. */
    public void kill() {
        process.kill();
    }

    /** Waits for the first login that works; false if the server ends or keeps us waiting too long. */
    private boolean takesLogins() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (var connection = connect("postgres")) {
                return connection.isValid(5);
            } catch (SQLException e) {
                Pause.millis(50);
            }
        }
        return false;
    }
}
