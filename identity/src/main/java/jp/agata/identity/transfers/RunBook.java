package jp.agata.identity.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of an approved plan in the control schema. Every answer is kept in the trail in the same transaction. */
final class RunBook implements OpBook {

    private static final int LOOKED_THROUGH = 400;
    private static final String STEPS = """
            select s.seq, s.state, s.attempts, s.alone, s.due_at, s.look_until, o.*,
              coalesce(o.account, a.account) as resolved
            from transfer_step s join transfer_op o on o.plan_id = s.plan_id and o.seq = s.seq
              left join transfer_account a on a.plan_id = o.plan_id and a.employee_id = o.employee_id
            where s.plan_id = :plan""";

    private final UUID plan;
    private final int epoch;
    private final JdbcClient control;
    private final TransactionTemplate transaction;
    private final PlanRows rows;
    private final RunTrail trail;
    private final UUID tenant;

    /**
     * @param epoch under which the run was taken on: who took it on before may write nothing more
     * @param tenant of the directory in which accounts are made
     */
    RunBook(
            UUID plan,
            int epoch,
            JdbcClient control,
            TransactionTemplate transaction,
            PlanRows rows,
            RunTrail trail,
            UUID tenant) {
        this.plan = plan;
        this.epoch = epoch;
        this.control = control;
        this.transaction = transaction;
        this.rows = rows;
        this.trail = trail;
        this.tenant = tenant;
    }

    @Override
    public List<Step> claim(Phase phase, Step.State state, Instant now, UnaryOperator<List<Step>> choice) {
        return transaction.execute(status -> {
            insistOnEpoch();
            var due = control.sql(STEPS + """
                             and s.phase = :phase and s.state = :state and s.due_at <= :now
                            order by s.seq limit :most for update of s skip locked""")
                    .param("plan", plan)
                    .param("phase", phase.name())
                    .param("state", state.name())
                    .param("now", Timestamp.from(now))
                    .param("most", LOOKED_THROUGH)
                    .query(this::step)
                    .list();
            var chosen = choice.apply(due);
            if (!chosen.isEmpty()) {
                control.sql("update transfer_step set state = 'SENT' where plan_id = :plan and seq in (:seqs)")
                        .param("plan", plan)
                        .param("seqs", chosen.stream().map(Step::seq).toList())
                        .update();
            }
            return chosen;
        });
    }

    @Override
    public void settle(List<Settled> settled, Instant at) {
        if (settled.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            insistOnEpoch();
            settled.forEach(one -> one.account().ifPresent(account -> keep(one.step(), account)));
            control.sql("""
                            update transfer_step s set state = n.state, attempts = n.attempts, alone = n.alone,
                              due_at = n.due_at, look_until = n.look_until, settled_at = :at,
                              status = coalesce(n.status, s.status), cause = coalesce(n.cause, s.cause),
                              request_id = coalesce(n.request_id, s.request_id)
                            from jsonb_to_recordset(cast(:steps as jsonb)) as n(seq int, state text, attempts int,
                              alone boolean, due_at timestamptz, look_until timestamptz, status int, cause text,
                              request_id text)
                            where s.plan_id = :plan and s.seq = n.seq""")
                    .param("plan", plan)
                    .param("at", Timestamp.from(at))
                    .param(
                            "steps",
                            rows.json(settled.stream().map(RunBook::columns).toList()))
                    .update();
            trail.record(plan, settled);
        });
    }

    @Override
    public List<Step> all() {
        return transaction.execute(status -> control.sql(STEPS + " order by s.seq")
                .param("plan", plan)
                .query(this::step)
                .list());
    }

    @Override
    public int open(Phase phase) {
        return transaction.execute(status -> control.sql("""
                        select count(*) from transfer_step where plan_id = :plan and phase = :phase
                          and state in ('WAITING', 'SENT', 'DOUBTFUL')""")
                .param("plan", plan)
                .param("phase", phase.name())
                .query(Integer.class)
                .single());
    }

    @Override
    public Optional<Instant> nextDue(Phase phase) {
        return transaction.execute(status -> control.sql("""
                        select due_at from transfer_step where plan_id = :plan and phase = :phase
                          and state in ('WAITING', 'DOUBTFUL') order by due_at limit 1""")
                .param("plan", plan)
                .param("phase", phase.name())
                .query((row, n) -> row.getTimestamp("due_at").toInstant())
                .optional());
    }

    @Override
    public void begin(Phase phase, Instant at) {
        transaction.executeWithoutResult(status -> {
            insistOnEpoch();
            control.sql("""
                            insert into transfer_phase (plan_id, phase, begun_at) values (:plan, :phase, :at)
                            on conflict do nothing""")
                    .param("plan", plan)
                    .param("phase", phase.name())
                    .param("at", Timestamp.from(at))
                    .update();
        });
    }

    private void insistOnEpoch() {
        if (control.sql("select 1 from transfer_run where plan_id = :plan and epoch = :epoch for share")
                .param("plan", plan)
                .param("epoch", epoch)
                .query()
                .listOfRows()
                .isEmpty()) {
            throw new IllegalStateException("Somebody else carries this plan out by now");
        }
    }

    private void keep(Step step, UUID account) {
        if (step.op().kind() == PlanOp.Kind.CREATE_ACCOUNT) {
            control.sql("""
                            insert into transfer_account (plan_id, employee_id, account)
                            values (:plan, :person, :account) on conflict do nothing""")
                    .param("plan", plan)
                    .param("person", step.op().employeeId())
                    .param("account", account)
                    .update();
            control.sql("""
                            update person set directory_tenant = :tenant, object_id = :account
                            where employee_id = :person and object_id is null""")
                    .param("tenant", tenant)
                    .param("person", step.op().employeeId())
                    .param("account", account)
                    .update();
        }
    }

    private Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getInt("seq"),
                rows.op(row, "resolved"),
                Step.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getBoolean("alone"),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("look_until")));
    }

    private static Map<String, @Nullable Object> columns(Settled settled) {
        var step = settled.step();
        var outcome = settled.outcome();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("seq", step.seq());
        columns.put("state", step.state());
        columns.put("attempts", step.attempts());
        columns.put("alone", step.alone());
        columns.put("due_at", step.dueAt().toString());
        columns.put(
                "look_until", step.lookUntil() == null ? null : step.lookUntil().toString());
        if (outcome != null) {
            columns.put("status", outcome.status());
            columns.put("cause", outcome.cause());
            columns.put("request_id", outcome.requestId());
        }
        return columns;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
