package jp.agata.identity.transfers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import jp.agata.identity.transfers.Outcome.Kind;

/** A directory as it is on a bad night: errors that did or did not happen, reads that lag behind, and crashes of ours. */
final class FaultyDirectory implements Directory {

    /** What ends the process. */
    static final class Crash extends Error {}

    private record Written(Instant at, Write write) {}

    private final DirectoryCopy truth;
    private final DirectoryCopy shown;
    private final Queue<Written> unseen = new ArrayDeque<>();
    private final List<PlanOp> effects = new ArrayList<>();
    private final Tempo tempo;
    private final Duration lag;
    private final Random random;
    private final Set<Integer> crashes;
    private int calls;

    FaultyDirectory(Snapshot snapshot, Tempo tempo, Duration lag, long seed, Collection<Integer> crashes) {
        this.truth = new DirectoryCopy(snapshot, tempo);
        this.shown = new DirectoryCopy(snapshot, tempo);
        this.tempo = tempo;
        this.lag = lag;
        this.random = new Random(seed);
        this.crashes = Set.copyOf(crashes);
    }

    /** What really happened, in that order. */
    List<PlanOp> effects() {
        return Collections.unmodifiableList(effects);
    }

    Snapshot truth(Managed managed) {
        return truth.read(managed);
    }

    @Override
    public Snapshot read(Managed managed) {
        replicate();
        return shown.read(managed);
    }

    @Override
    public List<Sight> look(List<PlanOp> ops) {
        replicate();
        return shown.look(ops);
    }

    @Override
    public Answer apply(List<Write> bundle) {
        calls++;
        crashIf(2 * calls);
        var outcomes = bundle.stream().map(this::apply).toList();
        crashIf(2 * calls + 1);
        return new Answer(outcomes, OptionalDouble.empty());
    }

    private Outcome apply(Write write) {
        var dice = random.nextInt(100);
        if (dice == 0) {
            return Outcome.of(Kind.UNKNOWN, 409, "", "Directory_ConcurrencyViolation");
        }
        if (dice == 1) {
            return Outcome.of(Kind.UNKNOWN, 503, "", "");
        }
        if (dice == 2) {
            return Outcome.throttled(429, "", Duration.ofSeconds(7));
        }
        var outcome = truth.apply(write);
        if (outcome.kind() == Kind.DONE) {
            effects.addAll(write.ops());
            unseen.add(new Written(tempo.instant(), write));
        }
        return dice == 3 ? Outcome.of(Kind.UNKNOWN, 500, "", "") : outcome;
    }

    private void replicate() {
        while (!unseen.isEmpty() && !unseen.peek().at().plus(lag).isAfter(tempo.instant())) {
            shown.apply(unseen.remove().write());
        }
    }

    private void crashIf(int moment) {
        if (crashes.contains(moment)) {
            throw new Crash();
        }
    }
}
