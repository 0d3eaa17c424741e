package jp.agata.identity.transfers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Actor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Approved plans that are waiting for their hour, under way, or over. */
@Component
class Runs {

    /**
     * @param epoch how often it has been taken on
     * @param isBegun whether it was looked, under another epoch, at what had changed since the approval
     */
    record Run(UUID plan, int epoch, boolean isBegun, Actor approver) {}

    private final JdbcClient control;
    private final TransactionTemplate transaction;
    private final PlanRows rows;

    Runs(
            @Qualifier("control") JdbcClient control,
            @Qualifier("controlTransactions") PlatformTransactionManager transactions,
            PlanRows rows) {
        this.control = control;
        this.transaction = new TransactionTemplate(transactions);
        this.rows = rows;
    }

    /** In the transaction of the approval: the run and a step for each operation, or neither. */
    void add(UUID plan, Instant notBefore, Actor approver) {
        control.sql("""
                        insert into transfer_run (plan_id, not_before, actor)
                        values (:plan, :notBefore, cast(:actor as jsonb))""")
                .param("plan", plan)
                .param("notBefore", Timestamp.from(notBefore))
                .param("actor", rows.json(approver))
                .update();
        control.sql("""
                        insert into transfer_step (plan_id, seq, phase, state, due_at)
                        select plan_id, seq, phase, 'WAITING', :notBefore from transfer_op where plan_id = :plan""")
                .param("plan", plan)
                .param("notBefore", Timestamp.from(notBefore))
                .update();
    }

    /** The one to be carried out now, if there is any; whoever had it before can write no more. */
    Optional<Run> takeOn(Instant now) {
        return transaction.execute(status -> control.sql("""
                        update transfer_run set epoch = epoch + 1 where plan_id = (
                          select plan_id from transfer_run where ended_at is null and not_before <= :now
                          order by not_before, plan_id limit 1 for update)
                        returning plan_id, epoch, started_at, actor""")
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Run(
                        row.getObject("plan_id", UUID.class),
                        row.getInt("epoch"),
                        row.getTimestamp("started_at") != null,
                        rows.mapper().readValue(row.getString("actor"), Actor.class)))
                .optional());
    }

    boolean isAnyDue(Instant now) {
        return transaction.execute(status -> control.sql(
                        "select exists (select from transfer_run where ended_at is null and not_before <= :now)")
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single());
    }

    /** @param superseded operations that are no longer what was approved */
    void begin(Run run, Plan superseded, Instant at) {
        control.sql("update transfer_run set started_at = :at where plan_id = :plan and epoch = :epoch")
                .param("at", Timestamp.from(at))
                .param("plan", run.plan())
                .param("epoch", run.epoch())
                .update();
        superseded
                .ops()
                .forEach(op -> control.sql("""
                        update transfer_step s set state = 'DROPPED', settled_at = :at from transfer_op o
                        where s.plan_id = :plan and o.plan_id = s.plan_id and o.seq = s.seq and o.op_key = :key""")
                        .param("at", Timestamp.from(at))
                        .param("plan", run.plan())
                        .param("key", op.key())
                        .update());
    }

    void end(Run run, int differences, Instant at) {
        transaction.executeWithoutResult(status -> control.sql("""
                        update transfer_run set ended_at = :at, differences = :differences
                        where plan_id = :plan and epoch = :epoch""")
                .param("at", Timestamp.from(at))
                .param("differences", differences)
                .param("plan", run.plan())
                .param("epoch", run.epoch())
                .update());
    }
}
