package jp.agata.identity.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files received, and which of them were taken in. */
@Component
class OrderFiles {

    private static final String SELECT = """
            select f.id, file_name, sha256, uploaded_by_name, uploaded_at, announced_at, entries, taken_by_name, taken_at
            from order_file f left join order_intake i on i.id = f.id """;

    private final JdbcClient control;
    private final Clock clock;

    OrderFiles(@Qualifier("control") JdbcClient control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    UUID keep(String fileName, String sha256, byte[] content) {
        var id = UUID.randomUUID();
        control.sql("""
                        insert into order_file (id, file_name, sha256, content, uploaded_by, uploaded_by_name, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        fileName,
                        sha256,
                        content,
                        Actor.current().person(),
                        Actor.current().name(),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    void taken(UUID id, Instant announcedAt, int entries) {
        control.sql("""
                        insert into order_intake (id, announced_at, entries, taken_by, taken_by_name, taken_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        Timestamp.from(announcedAt),
                        entries,
                        Actor.current().person(),
                        Actor.current().name(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    Optional<OrderFile> find(UUID id) {
        return control.sql(SELECT + " where f.id = ?")
                .param(id)
                .query((row, n) -> file(row))
                .optional();
    }

    byte[] content(UUID id) {
        return control.sql("select content from order_file where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    /** Newest first. */
    List<OrderFile> latest() {
        return control.sql(SELECT + " order by uploaded_at desc limit 50")
                .query((row, n) -> file(row))
                .list();
    }

    private static OrderFile file(ResultSet row) throws SQLException {
        return new OrderFile(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("uploaded_by_name"),
                row.getTimestamp("uploaded_at").toInstant(),
                instant(row, "announced_at"),
                row.getObject("entries", Integer.class),
                row.getString("taken_by_name"),
                instant(row, "taken_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
