package jp.agata.identity.transfers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The steps of one run. Whatever is claimed is marked before it is sent, so that after a crash nothing looks untouched. */
interface OpBook {

    /**
     * A step as it is now, and the answer that made it so; without one it was looked for.
     *
     * @param account of the step's person, as soon as it is known
     */
    record Settled(Step step, @Nullable Outcome outcome, Optional<UUID> account) {}

    /** Those of the phase that are due in that state and then chosen, marked as sent; nobody else gets them. */
    List<Step> claim(Phase phase, Step.State state, Instant now, UnaryOperator<List<Step>> choice);

    void settle(List<Settled> settled, Instant at);

    List<Step> all();

    /** How many of the phase are not over. */
    int open(Phase phase);

    /** When the next of the phase is due, if one waits. */
    Optional<Instant> nextDue(Phase phase);

    void begin(Phase phase, Instant at);
}
