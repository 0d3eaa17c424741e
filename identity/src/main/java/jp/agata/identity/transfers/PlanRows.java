package jp.agata.identity.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import jp.agata.identity.transfers.Circle.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Operations as rows and back. */
@Component
record PlanRows(JsonMapper mapper) {

    private static final TypeReference<SortedMap<Trait, String>> TRAITS = new TypeReference<>() {};

    String json(Object value) {
        return mapper.writeValueAsString(value);
    }

    Map<String, @Nullable Object> columns(PlanOp op, int seq, String municipality) {
        var target = Optional.ofNullable(op.target());
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("seq", seq);
        columns.put("op_key", op.key());
        columns.put("kind", op.kind());
        columns.put("phase", op.phase());
        columns.put("employee_id", op.employeeId());
        columns.put("account", op.oid());
        columns.put("municipality", municipality);
        columns.put("target_kind", target.map(Target::kind).orElse(null));
        columns.put("target_name", target.map(Target::name).orElse(null));
        columns.put("target_id", target.map(Target::id).orElse(null));
        columns.put("before", op.before());
        columns.put("after", op.after());
        return columns;
    }

    /** @param account the column that says whose account it is */
    PlanOp op(ResultSet row, String account) throws SQLException {
        return new PlanOp(
                PlanOp.Kind.valueOf(row.getString("kind")),
                Phase.valueOf(row.getString("phase")),
                row.getString("employee_id"),
                row.getObject(account, UUID.class),
                target(row),
                mapper.readValue(row.getString("before"), TRAITS),
                mapper.readValue(row.getString("after"), TRAITS),
                row.getString("op_key"));
    }

    private static @Nullable Target target(ResultSet row) throws SQLException {
        var kind = row.getString("target_kind");
        return kind == null
                ? null
                : new Target(Circle.Kind.valueOf(kind), row.getString("target_name"), row.getString("target_id"));
    }
}
