package jp.agata.identity.transfers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans made before the night, as often as wanted. What comes out the same is the same edition, approvals included. */
record Rehearsals(Planning planning, PlanBook plans, TransactionTemplate transaction, InstantSource clock) {

    Edition rehearse(LocalDate day, UUID askedBy) throws InterruptedException {
        var drafted = planning.draft(day);
        var rehearsed = planning.rehearse(drafted.plan(), drafted);
        return transaction.execute(status -> plans.latest(day)
                .filter(latest -> latest.hash().equals(drafted.plan().hash()))
                .orElseGet(() -> plans.keep(rehearsed, drafted.actual().readAt(), clock.instant(), askedBy, null)));
    }
}
