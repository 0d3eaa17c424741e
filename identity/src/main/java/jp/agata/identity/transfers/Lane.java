package jp.agata.identity.transfers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.agata.identity.transfers.OpBook.Settled;
import jp.agata.identity.transfers.Outcome.Kind;
import jp.agata.identity.transfers.Step.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is due, bundle by bundle, until nothing of a phase is open. Several may run at once on one book. */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration WHILE_OTHERS_WORK = Duration.ofSeconds(1);
    private static final UnaryOperator<List<Step>> FIRST_FEW =
            due -> due.subList(0, Math.min(due.size(), Directory.BUNDLE));

    private final Directory directory;
    private final OpBook book;
    private final Buckets buckets;
    private final Consequence consequence;
    private final Tempo tempo;
    private final Function<PlanOp, String> firstPasses;

    Lane(
            Directory directory,
            OpBook book,
            Buckets buckets,
            Consequence consequence,
            Tempo tempo,
            Function<PlanOp, String> firstPasses) {
        this.directory = directory;
        this.book = book;
        this.buckets = buckets;
        this.consequence = consequence;
        this.tempo = tempo;
        this.firstPasses = firstPasses;
    }

    void run(Phase phase) throws InterruptedException {
        while (book.open(phase) > 0) {
            if (!look(phase) && !send(phase)) {
                var next = book.nextDue(phase).orElse(tempo.instant().plus(WHILE_OTHERS_WORK));
                tempo.sleep(longer(Duration.between(tempo.instant(), next)));
            }
        }
    }

    private boolean look(Phase phase) {
        var steps = book.claim(phase, State.DOUBTFUL, tempo.instant(), FIRST_FEW);
        if (steps.isEmpty()) {
            return false;
        }
        var sights = directory.look(steps.stream().map(Step::op).toList());
        var now = tempo.instant();
        var settled = new ArrayList<Settled>();
        for (var n = 0; n < steps.size(); n++) {
            var sight = sights.get(n);
            settled.add(new Settled(consequence.on(steps.get(n), sight.isThere(), now), null, sight.account()));
        }
        book.settle(settled, now);
        return true;
    }

    private boolean send(Phase phase) throws InterruptedException {
        var steps = book.claim(phase, State.WAITING, tempo.instant(), Lane::bundled);
        if (steps.isEmpty()) {
            return false;
        }
        park(steps.stream().filter(Step::isWithoutAccount).toList());
        var bundle = Bundles.next(
                steps.stream().filter(step -> !step.isWithoutAccount()).toList());
        if (!bundle.isEmpty()) {
            send(bundle, buckets.of(phase));
        }
        return true;
    }

    /** Whose account could not be made cannot enter anywhere. */
    private void park(List<Step> orphans) {
        var outcome = Outcome.of(Kind.REFUSED, 0, "", "no account");
        book.settle(
                orphans.stream()
                        .map(step -> new Settled(step.parked(), outcome, Optional.empty()))
                        .toList(),
                tempo.instant());
    }

    private void send(List<List<Step>> bundle, TokenBucket bucket) throws InterruptedException {
        bucket.take(bundle.size());
        var answer = apply(bundle);
        bucket.observe(answer.load());
        answer.outcomes().stream()
                .filter(outcome -> outcome.kind() == Kind.THROTTLED)
                .map(Outcome::retryAfter)
                .max(Duration::compareTo)
                .ifPresent(bucket::pause);
        book.settle(settled(bundle, answer.outcomes()), tempo.instant());
    }

    private Directory.Answer apply(List<List<Step>> bundle) {
        try {
            return directory.apply(bundle.stream().map(this::write).toList());
        } catch (RuntimeException e) {
            LOG.warn("No answer to a bundle of {}; each of it will be looked for", bundle.size(), e);
            var nothing = Outcome.of(Kind.UNKNOWN, 0, "", String.valueOf(e.getMessage()));
            return new Directory.Answer(Collections.nCopies(bundle.size(), nothing), OptionalDouble.empty());
        }
    }

    private Write write(List<Step> steps) {
        var ops = steps.stream().map(Step::op).toList();
        var first = ops.getFirst();
        return new Write(ops, first.kind() == PlanOp.Kind.CREATE_ACCOUNT ? firstPasses.apply(first) : "");
    }

    private List<Settled> settled(List<List<Step>> bundle, List<Outcome> outcomes) {
        var now = tempo.instant();
        var settled = new ArrayList<Settled>();
        for (var n = 0; n < bundle.size(); n++) {
            var outcome = outcomes.get(n);
            var write = bundle.get(n);
            for (var step : write) {
                settled.add(new Settled(
                        consequence.on(step, outcome, write.size() > 1, now),
                        outcome,
                        Optional.ofNullable(outcome.account())));
            }
        }
        return settled;
    }

    private static List<Step> bundled(List<Step> due) {
        return Bundles.next(due).stream().flatMap(Collection::stream).toList();
    }

    private static Duration longer(Duration wait) {
        return wait.isPositive() ? wait : Duration.ofMillis(1);
    }
}
