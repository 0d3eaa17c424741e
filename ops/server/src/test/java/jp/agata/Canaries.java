package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.agata.embedded.TestEngines;

/**
 * A word at the end of every text of a municipality that nothing else contains, so that a text that turns up elsewhere
 * is known for what it is. Taken away again by {@link #remove}, since all tests share one world.
 */
record Canaries(String database, String schema, String word) {

    /** Text that only the program reads: another word there would be a fault, not a name. */
    private static final Set<String> CODES = Set.of(
            "code",
            "old_code",
            "new_code",
            "kind",
            "start_kind",
            "end_kind",
            "state",
            "basis",
            "scope",
            "ground",
            "queue",
            "form",
            "paper",
            "template_hash",
            "content_hash",
            "page_index",
            "old_mark",
            "new_mark",
            "entry",
            "verdict",
            "purpose",
            "plan",
            "outcome",
            "options");

    private record Column(String table, String name) {}

    int plant() {
        var columns = columns();
        each(columns, "update %s.\"%s\" set \"%s\" = \"%s\" || '%s'");
        return columns.size();
    }

    void remove() {
        each(columns(), "update %s.\"%s\" set \"%s\" = replace(\"%s\", '%s', '')");
    }

    private void each(List<Column> columns, String sql) {
        try (var session = session()) {
            for (var column : columns) {
                try (var statement = session.createStatement()) {
                    statement.execute(sql.formatted(schema, column.table(), column.name(), column.name(), word));
                } catch (SQLException e) {
                    throw new AssertionError(column + " takes no text: name it among the codes", e);
                }
            }
            session.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Column> columns() {
        try (var session = session();
                var query = session.prepareStatement("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = ? and c.data_type = 'text' and t.table_type = 'BASE TABLE'
                        and c.is_generated = 'NEVER'""")) {
            query.setString(1, schema);
            var columns = new ArrayList<Column>();
            var rows = query.executeQuery();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
            columns.removeIf(
                    column -> CODES.contains(column.name()) || column.table().equals("outbox"));
            assertThat(columns).isNotEmpty();
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A superuser without triggers: the trail, too, is written in. */
    private Connection session() throws SQLException {
        var session = TestEngines.shared().superuser(database);
        session.setAutoCommit(false);
        try (var statement = session.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        return session;
    }
}
