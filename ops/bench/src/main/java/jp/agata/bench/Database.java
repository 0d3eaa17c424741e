package jp.agata.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is really in the tables, seen past the product. */
final class Database {

    enum Verdict {
        /** Every row is of the save last acknowledged, or every row of the one sent after it. */
        WHOLE,
        /** Rows of both. */
        HALF,
        /** Anything else. */
        LOST
    }

    private record Row(UUID request, String code, String reason, int version) {
        boolean isOf(@Nullable Save save, UUID child) {
            if (save == null) {
                return false;
            }
            var mark = Objects.requireNonNull(save.marks().get(child));
            return equals(new Row(save.request(), mark.code(), save.request().toString(), mark.version() + 1));
        }
    }

    private final Deployment deployment;

    Database(Deployment deployment) {
        this.deployment = deployment;
    }

    /** Whether nothing is under way for any client. */
    boolean isIdle() {
        try (var connection = deployment.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select not exists (select from pg_stat_activity where backend_type = 'client backend'
                          and state <> 'idle' and pid <> pg_backend_pid())""")) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }

    Verdict verdict(Lane lane) {
        var rows = rows(lane);
        var acknowledged = of(lane.acknowledged(), lane, rows);
        var open = of(lane.open(), lane, rows);
        var all = lane.children().size();
        if (acknowledged == all || open == all) {
            return Verdict.WHOLE;
        }
        return acknowledged > 0 && acknowledged + open == all ? Verdict.HALF : Verdict.LOST;
    }

    private static int of(@Nullable Save save, Lane lane, Map<UUID, Row> rows) {
        return (int) lane.children().stream()
                .filter(child -> {
                    var row = rows.get(child);
                    return row != null && row.isOf(save, child);
                })
                .count();
    }

    private Map<UUID, Row> rows(Lane lane) {
        try (var connection = deployment.database()) {
            return rows(connection, lane);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the marks of " + lane, e);
        }
    }

    private static Map<UUID, Row> rows(Connection connection, Lane lane) throws SQLException {
        var sql = "select enrollment_id, request_id, code, reason, version from "
                + lane.homeroom().schema() + ".attendance_mark where homeroom_id = ? and day = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, lane.homeroom().id());
            statement.setObject(2, lane.day());
            var rows = new HashMap<UUID, Row>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.put(
                            found.getObject(1, UUID.class),
                            new Row(
                                    found.getObject(2, UUID.class),
                                    found.getString(3),
                                    found.getString(4),
                                    found.getInt(5)));
                }
            }
            return rows;
        }
    }
}
