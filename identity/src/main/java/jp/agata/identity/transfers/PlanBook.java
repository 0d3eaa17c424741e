package jp.agata.identity.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Plans in the control schema: every edition with what was known of it, never changed. */
@Component
class PlanBook {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final TypeReference<EnumMap<Phase, Long>> SECONDS = new TypeReference<>() {};
    private static final TypeReference<EnumMap<Movement, Long>> MOVEMENTS = new TypeReference<>() {};

    private final JdbcClient control;
    private final PlanRows rows;

    PlanBook(@Qualifier("control") JdbcClient control, PlanRows rows) {
        this.control = control;
        this.rows = rows;
    }

    Edition keep(Rehearsed rehearsed, Instant readAt, Instant at, UUID by, @Nullable UUID follows) {
        var id = UUID.randomUUID();
        var plan = rehearsed.plan();
        control.sql("""
                        insert into transfer_plan (id, day, edition, hash, follows, read_at, made_at, made_by)
                        select :id, :day, coalesce(max(edition), 0) + 1, :hash, cast(:follows as uuid), :readAt, :at, :by
                        from transfer_plan where day = :day""")
                .param("id", id)
                .param("day", plan.day())
                .param("hash", plan.hash())
                .param("follows", follows == null ? null : follows.toString())
                .param("readAt", Timestamp.from(readAt))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        keepOps(id, rehearsed);
        keepFindings(id, rehearsed);
        return find(id).orElseThrow();
    }

    Optional<Edition> find(UUID id) {
        return control.sql("select * from transfer_plan where id = :id")
                .param("id", id)
                .query(PlanBook::edition)
                .optional();
    }

    /** The newest first. */
    List<Edition> editions(LocalDate day) {
        return control.sql("select * from transfer_plan where day = :day order by edition desc")
                .param("day", day)
                .query(PlanBook::edition)
                .list();
    }

    Plan plan(Edition edition) {
        var ops = control.sql("select * from transfer_op where plan_id = :plan order by seq")
                .param("plan", edition.id())
                .query((row, n) -> rows.op(row, "account"))
                .list();
        var plan = Plan.of(edition.day(), ops);
        if (!plan.hash().equals(edition.hash())) {
            throw new IllegalStateException("Edition " + edition.number() + " is not what it was when it was kept");
        }
        return plan;
    }

    /** The newest of that day, whatever it is. */
    Optional<Edition> latest(LocalDate day) {
        return editions(day).stream().findFirst();
    }

    Rehearsal rehearsal(Edition edition) {
        return control.sql("select differences, phases from transfer_rehearsal where plan_id = :plan")
                .param("plan", edition.id())
                .query((row, n) -> new Rehearsal(row.getInt("differences"), durations(row.getString("phases"))))
                .single();
    }

    Map<Movement, Long> movements(Edition edition) {
        return control.sql("select movements from transfer_rehearsal where plan_id = :plan")
                .param("plan", edition.id())
                .query((row, n) -> rows.mapper().readValue(row.getString(1), MOVEMENTS))
                .single();
    }

    List<MunicipalFigures> figures(Edition edition) {
        return control.sql("""
                        select municipality, staff, leaving, arriving, within, changed, ops
                        from transfer_figures where plan_id = :plan order by staff desc, municipality""")
                .param("plan", edition.id())
                .query(MunicipalFigures.class)
                .list();
    }

    List<Brake> brakes(Edition edition) {
        return control
                .sql("select kind, municipality, words from transfer_brake where plan_id = :plan")
                .param("plan", edition.id())
                .query((row, n) -> new Brake(
                        Brake.Kind.valueOf(row.getString("kind")),
                        row.getString("municipality"),
                        rows.mapper().readValue(row.getString("words"), WORDS)))
                .list()
                .stream()
                .sorted(Brake.ORDER)
                .toList();
    }

    private void keepOps(UUID id, Rehearsed rehearsed) {
        var ops = new ArrayList<Map<String, @Nullable Object>>();
        for (var op : rehearsed.plan().ops()) {
            ops.add(rows.columns(op, ops.size(), rehearsed.municipalities().getOrDefault(op.employeeId(), "")));
        }
        control.sql("""
                        insert into transfer_op (plan_id, seq, op_key, kind, phase, employee_id, account, municipality,
                          target_kind, target_name, target_id, before, after)
                        select :plan, seq, op_key, kind, phase, employee_id, account, municipality, target_kind,
                          target_name, target_id, before, after
                        from jsonb_to_recordset(cast(:ops as jsonb)) as n(
                          seq int, op_key text, kind text, phase text, employee_id text, account uuid,
                          municipality text, target_kind text, target_name text, target_id text,
                          before jsonb, after jsonb)""").param("plan", id).param("ops", rows.json(ops)).update();
    }

    private void keepFindings(UUID id, Rehearsed rehearsed) {
        var seconds = new EnumMap<Phase, Long>(Phase.class);
        rehearsed.rehearsal().phases().forEach((phase, time) -> seconds.put(phase, time.toSeconds()));
        control.sql("""
                        insert into transfer_rehearsal (plan_id, differences, phases, movements)
                        values (:plan, :left, cast(:phases as jsonb), cast(:moves as jsonb))""")
                .param("plan", id)
                .param("left", rehearsed.rehearsal().differences())
                .param("phases", rows.json(seconds))
                .param("moves", rows.json(rehearsed.movements()))
                .update();
        control.sql("""
                        insert into transfer_figures (plan_id, municipality, staff, leaving, arriving, within, changed, ops)
                        select :plan, municipality, staff, leaving, arriving, within, changed, ops from jsonb_to_recordset(cast(:figures as jsonb)) as n(municipality text,
                          staff int, leaving int, arriving int, within int, changed int, ops int)""")
                .param("plan", id)
                .param("figures", rows.json(rehearsed.figures()))
                .update();
        control.sql("""
                        insert into transfer_brake (plan_id, brake_key, kind, municipality, words)
                        select :plan, brake_key, kind, municipality, words from jsonb_to_recordset(cast(:brakes as jsonb)) as n(brake_key text,
                          kind text, municipality text, words jsonb)""")
                .param("plan", id)
                .param(
                        "brakes",
                        rows.json(rehearsed.brakes().stream()
                                .map(PlanBook::columns)
                                .toList()))
                .update();
    }

    private static Map<String, Object> columns(Brake brake) {
        var columns = new HashMap<String, Object>();
        columns.put("brake_key", brake.key());
        columns.put("kind", brake.kind());
        columns.put("municipality", brake.municipality());
        columns.put("words", brake.words());
        return columns;
    }

    private Map<Phase, Duration> durations(String json) {
        var durations = new EnumMap<Phase, Duration>(Phase.class);
        rows.mapper()
                .readValue(json, SECONDS)
                .forEach((phase, seconds) -> durations.put(phase, Duration.ofSeconds(seconds)));
        return durations;
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("edition"),
                row.getString("hash"),
                row.getObject("follows", UUID.class),
                row.getTimestamp("read_at").toInstant(),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("made_by", UUID.class));
    }
}
