package jp.agata.identity.transfers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** Microsoft 365 as this module needs it. What is read may be older than what was written. */
public interface Directory {

    /** How many writes one bundle holds, and how many joins one write. */
    int BUNDLE = 20;

    /** Everything there is within the allow-list. */
    Snapshot read(Managed managed);

    /** Tries each of the writes, in any order. */
    Answer apply(List<Write> bundle);

    /** Whether what each of the operations is to bring about can be seen, in their order. */
    List<Sight> look(List<PlanOp> ops);

    /**
     * @param outcomes one for each write, in their order
     * @param load share of the limit that is used, as far as the directory tells
     */
    record Answer(List<Outcome> outcomes, OptionalDouble load) {}

    /** @param account that of the operation's person, if there is one */
    record Sight(boolean isThere, Optional<UUID> account) {}
}
