package jp.agata.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Classification;
import jp.agata.audit.Audit.Action;
import jp.agata.audit.Audit.Target;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The prefecture's own trail (県の操作の記録): in the control schema, chained and sealed like a municipality's. */
@Service
@Transactional(transactionManager = "controlTransactions")
public class PrefectureAudit {

    /**
     * @param detail as recorded
     */
    public record Entry(Instant at, UUID person, Target target, Map<?, ?> detail) {}

    private final JdbcClient control;
    private final Clock clock;
    private final JsonMapper json;

    PrefectureAudit(@Qualifier("control") JdbcClient control, Clock clock, JsonMapper json) {
        this.control = control;
        this.clock = clock;
        this.json = json;
    }

    public void record(Action action, Target target, Classification classification, Map<String, ?> detail) {
        Chain.PREFECTURE.append(control, clock, action, target, classification, detail);
    }

    /** What concerned that kind of target, newest first. */
    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public List<Entry> latest(String targetType, int most) {
        return control.sql("""
                        select at, person_id, target_type, target_id, entry from pref_audit_entry
                        where target_type = :type order by seq desc limit :most""")
                .param("type", targetType)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        var detail = json.readValue(row.getString("entry"), Map.class).get("detail");
        return new Entry(
                row.getTimestamp("at").toInstant(),
                row.getObject("person_id", UUID.class),
                new Target(row.getString("target_type"), row.getString("target_id")),
                detail instanceof Map<?, ?> map ? map : Map.of());
    }
}
