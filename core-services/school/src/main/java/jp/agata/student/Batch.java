package jp.agata.student;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Sends a whole list to one statement as a JSON recordset; component names become column names. */
@Component
class Batch {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient jdbc;

    Batch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The statement reads {@code cast(:rows as jsonb)}. */
    JdbcClient.StatementSpec statement(String sql, List<?> rows) {
        return jdbc.sql(sql).param("rows", ROWS.writeValueAsString(rows));
    }

    List<UUID> ids(String sql, List<?> rows) {
        return statement(sql, rows).query(UUID.class).list();
    }
}
