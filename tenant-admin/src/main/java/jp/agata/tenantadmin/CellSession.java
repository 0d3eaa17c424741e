package jp.agata.tenantadmin;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One database session under one role. Statements stand alone unless inside {@link #inTransaction}. */
final class CellSession implements AutoCloseable {

    private final Connection connection;
    private final JdbcTemplate template;

    private CellSession(Connection connection) {
        this.connection = connection;
        this.template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    static CellSession open(String url, String username, String password) {
        try {
            return new CellSession(DriverManager.getConnection(url, username, password));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot connect to " + url + " as " + username, e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** Queries and changes with parameters. */
    JdbcClient ask() {
        return JdbcClient.create(template);
    }

    /** A statement exactly as written: no parameters are looked for in it. */
    void run(String sql) {
        template.execute(sql);
    }

    boolean is(String question, Object... parameters) {
        return Boolean.TRUE.equals(template.queryForObject(question, Boolean.class, parameters));
    }

    void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    <T> T inTransaction(Supplier<T> work) {
        run("BEGIN");
        try {
            var result = work.get();
            run("COMMIT");
            return result;
        } catch (RuntimeException e) {
            run("ROLLBACK");
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot end a database session", e);
        }
    }
}
