package jp.agata.tenantadmin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.agata.access.Actor;
import jp.agata.tenancy.Tenant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the prefecture did, and to which municipality (県の操作の記録); added to, never changed. */
@Component
class PrefecturalTrail {

    enum Action {
        ADD,
        TRY_AGAIN,
        CHECK_DRIFT,
        MIGRATE,
        VIEW_REPORT
    }

    record Entry(Instant at, String actor, Action action, String tenant, String detail) {}

    private final JdbcClient control;
    private final Clock clock;

    PrefecturalTrail(@Qualifier("control") JdbcClient control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    void record(Action action, Tenant tenant, String detail) {
        var actor = Actor.current();
        control.sql("insert into pref_audit (at, actor_id, actor_name, origin, action, tenant_code, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(clock.instant()),
                        actor.person(),
                        actor.name(),
                        actor.origin(),
                        action.name(),
                        tenant.code(),
                        detail)
                .update();
    }

    /** Newest first. */
    List<Entry> latest() {
        return control.sql(
                        "select at, actor_name, action, tenant_code, detail from pref_audit order by seq desc limit 12")
                .query((row, n) -> new Entry(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor_name"),
                        Action.valueOf(row.getString("action")),
                        row.getString("tenant_code"),
                        row.getString("detail")))
                .list();
    }
}
