package jp.agata.student;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.agata.embedded.TestEngines;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A schema of its own with the tables of schools, homerooms and students, as the migrations make them. */
public final class SchoolDatabase {

    private static final List<String> MODULES = List.of("school", "homeroom", "student");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private SchoolDatabase(SingleConnectionDataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    public static SchoolDatabase create() {
        try {
            var connection = TestEngines.shared().superuser(TestEngines.FIRST_CELL);
            var database = new SchoolDatabase(new SingleConnectionDataSource(connection, true));
            var schema = "t_" + UUID.randomUUID().toString().replace("-", "");
            database.run("create schema " + schema);
            database.run("set search_path to " + schema);
            for (var module : MODULES) {
                var files = new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/tenant/" + module + "/*.sql");
                for (var file : files) {
                    database.run(file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** All or nothing, as a service's method would be. */
    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
