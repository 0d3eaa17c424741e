package jp.agata.identity.transfers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.access.Classification;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.audit.PrefectureAudit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people answer for a plan (承認), by its fingerprint. What has changed since is another plan; of an approved one only
 * the difference has to be approved.
 */
@Service
@Transactional(transactionManager = "controlTransactions")
class Approvals {

    private static final int ENOUGH = 2;

    private final JdbcClient control;
    private final PlanBook plans;
    private final Runs runs;
    private final PrefectureAudit audit;
    private final Access access;
    private final Clock clock;

    Approvals(
            @Qualifier("control") JdbcClient control,
            PlanBook plans,
            Runs runs,
            PrefectureAudit audit,
            Access access,
            Clock clock) {
        this.control = control;
        this.plans = plans;
        this.runs = runs;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /** @param hash of the plan that was looked at */
    void approve(UUID plan, String hash) {
        mayDecide();
        var edition = plans.find(plan).orElseThrow(TransferProblem.NO_SUCH_PLAN::with);
        inTurn();
        if (!edition.hash().equals(hash) || !isLatest(edition)) {
            throw TransferProblem.PLAN_CHANGED.with();
        }
        if (!holding(edition).isEmpty()) {
            throw TransferProblem.BRAKES_HOLD.with(
                    Integer.toString(holding(edition).size()));
        }
        var approvers = approvers(plan);
        if (approvers.contains(Actor.current().person())) {
            throw TransferProblem.APPROVED_ALREADY.with();
        }
        if (approvers.size() >= ENOUGH) {
            throw TransferProblem.PLAN_CHANGED.with();
        }
        keep(edition);
        if (approvers.size() + 1 == ENOUGH) {
            runs.add(plan, edition.day().atStartOfDay(clock.getZone()).toInstant(), Actor.current());
        }
    }

    /** For a brake somebody may answer for. */
    void release(UUID plan, String brakeKey, String reason) {
        mayDecide();
        var edition = plans.find(plan).orElseThrow(TransferProblem.NO_SUCH_PLAN::with);
        var brake = holding(edition).stream()
                .filter(one -> one.key().equals(brakeKey))
                .findFirst()
                .orElseThrow(TransferProblem.NO_SUCH_BRAKE::with);
        if (!brake.kind().isYielding()) {
            throw TransferProblem.BRAKE_DOES_NOT_YIELD.with();
        }
        if (reason.isBlank()) {
            throw TransferProblem.REASON_MISSING.with();
        }
        control.sql("""
                        insert into transfer_release (day, brake_key, person_id, reason, at)
                        values (:day, :key, :person, :reason, :at)""")
                .param("day", edition.day())
                .param("key", brakeKey)
                .param("person", Actor.current().person())
                .param("reason", reason.strip())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        record(edition, Map.of("released", brake.kind().name(), "municipality", brake.municipality()));
    }

    /** What still forbids an approval. */
    List<Brake> holding(Edition edition) {
        var released = Set.copyOf(control.sql("select brake_key from transfer_release where day = :day")
                .param("day", edition.day())
                .query(String.class)
                .list());
        return plans.brakes(edition).stream()
                .filter(brake -> !released.contains(brake.key()))
                .toList();
    }

    Set<UUID> approvers(UUID plan) {
        return control
                .sql("select person_id from transfer_approval where plan_id = :plan")
                .param("plan", plan)
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private void mayDecide() {
        access.require(Permission.MANAGE_TRANSFERS);
        if (!Actor.current().multiFactor()) {
            throw AccessProblem.MULTI_FACTOR_NEEDED.with();
        }
    }

    private boolean isLatest(Edition edition) {
        return plans.latest(edition.day())
                .filter(latest -> latest.id().equals(edition.id()))
                .isPresent();
    }

    /** Two approvals at once are the first and the second, not twice the first. */
    private void inTurn() {
        control.sql("select name from transfer_lock where name = 'APPROVAL' for update")
                .query()
                .listOfRows();
    }

    private void keep(Edition edition) {
        control.sql("""
                        insert into transfer_approval (plan_id, person_id, hash, at)
                        values (:plan, :person, :hash, :at)""")
                .param("plan", edition.id())
                .param("person", Actor.current().person())
                .param("hash", edition.hash())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        record(edition, Map.of("approved", edition.hash()));
    }

    private void record(Edition edition, Map<String, ?> detail) {
        audit.record(Audit.Action.CHANGE, Audit.Target.of("transfer", edition.id()), Classification.III, detail);
    }
}
