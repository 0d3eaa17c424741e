package jp.agata.identity.transfers;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries an approved plan out, from wherever it was left. */
record Night(
        Planning planning, Runs runs, PlanBook plans, Books books, Buckets buckets, Tempo tempo, RunSettings settings) {

    /** Where the steps of a run are kept. */
    record Books(
            JdbcClient control, TransactionTemplate transaction, PlanRows rows, Trails trails, UUID directoryTenant) {

        interface Trails {
            RunTrail of(Runs.Run run);
        }

        RunBook of(Runs.Run run) {
            return new RunBook(run.plan(), run.epoch(), control, transaction, rows, trails.of(run), directoryTenant);
        }
    }

    /** @return what is left to do in the end, parked or not approved */
    Plan carryOut(Runs.Run run) throws InterruptedException {
        var edition = plans.find(run.plan()).orElseThrow();
        if (!run.isBegun()) {
            compareWithApproved(run, edition);
        }
        var book = books.of(run);
        var consequence = new Consequence(settings, RandomGenerator.of("L64X128MixRandom"));
        var lane = new Lane(planning.directory(), book, buckets, consequence, tempo, op -> FirstPass.random());
        Supplier<Plan> difference = () -> planning.draft(edition.day()).plan();
        var left = new Runner(book, lane, consequence, tempo).carryOut(difference);
        runs.end(run, left.ops().size(), tempo.instant());
        return left;
    }

    /** What is no longer as it was approved is left alone; what has come up since waits for an approval of its own. */
    private void compareWithApproved(Runs.Run run, Edition edition) throws InterruptedException {
        var approved = plans.plan(edition);
        var now = planning.draft(edition.day());
        var further = now.plan().without(approved);
        var rehearsed = planning.rehearse(further, now);
        books.transaction().executeWithoutResult(status -> {
            runs.begin(run, approved.without(now.plan()), tempo.instant());
            if (!further.ops().isEmpty()) {
                plans.keep(
                        rehearsed,
                        now.actual().readAt(),
                        tempo.instant(),
                        run.approver().person(),
                        edition.id());
            }
        });
    }
}
