package jp.agata.identity.transfers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Steps that nobody will ask for after the rehearsal, and when each phase began. */
final class RehearsalBook implements OpBook {

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, UUID> made = new HashMap<>();
    private final Map<Phase, Instant> begun = new EnumMap<>(Phase.class);

    RehearsalBook(Plan plan) {
        plan.ops().forEach(op -> steps.add(Step.first(steps.size(), op, Instant.MIN)));
    }

    @Override
    public synchronized List<Step> claim(Phase phase, Step.State state, Instant now, UnaryOperator<List<Step>> choice) {
        var due = steps.stream()
                .filter(step -> step.op().phase() == phase && step.state() == state)
                .filter(step -> !step.dueAt().isAfter(now))
                .map(this::resolved)
                .toList();
        var claimed = choice.apply(due);
        claimed.forEach(step -> steps.set(step.seq(), step.sent()));
        return claimed;
    }

    @Override
    public synchronized void settle(List<Settled> settled, Instant at) {
        for (var one : settled) {
            one.account().ifPresent(account -> made.put(one.step().op().employeeId(), account));
            steps.set(one.step().seq(), one.step());
        }
    }

    @Override
    public synchronized List<Step> all() {
        return List.copyOf(steps);
    }

    @Override
    public synchronized int open(Phase phase) {
        return (int) steps.stream()
                .filter(step -> step.op().phase() == phase && step.state().isOpen())
                .count();
    }

    @Override
    public synchronized Optional<Instant> nextDue(Phase phase) {
        return steps.stream()
                .filter(step -> step.op().phase() == phase)
                .filter(step -> step.state() == Step.State.WAITING || step.state() == Step.State.DOUBTFUL)
                .map(Step::dueAt)
                .min(Instant::compareTo);
    }

    @Override
    public synchronized void begin(Phase phase, Instant at) {
        begun.putIfAbsent(phase, at);
    }

    /** How long each phase took, the last one until then. */
    Map<Phase, Duration> durations(Instant end) {
        var durations = new EnumMap<Phase, Duration>(Phase.class);
        var phases = List.copyOf(begun.keySet());
        for (var n = 0; n < phases.size(); n++) {
            var next = n + 1 < phases.size() ? begun.get(phases.get(n + 1)) : end;
            durations.put(phases.get(n), Duration.between(begun.get(phases.get(n)), next));
        }
        return durations;
    }

    private Step resolved(Step step) {
        var account = made.get(step.op().employeeId());
        return step.op().oid() == null && account != null ? step.on(step.op().on(account)) : step;
    }
}
