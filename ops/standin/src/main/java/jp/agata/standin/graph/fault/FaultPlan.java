package jp.agata.standin.graph.fault;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often what goes wrong; shares are between 0 and 1.
 *
 * @param serverErrors of the changes that end in a 5xx
 * @param applied of those, how many took effect all the same
 * @param conflicts of the changes that end in 409 and took no effect
 * @param unauthorized of all calls whose token is suddenly refused
 * @param replicationDelay how far reads lag behind
 * @param latency of every answer, in the directory's time
 * @param seed the same seed, the same misfortunes
 * @param planned errors for certain calls to come
 */
public record FaultPlan(
        @DefaultValue("0") double serverErrors,
        @DefaultValue("0.5") double applied,
        @DefaultValue("0") double conflicts,
        @DefaultValue("0") double unauthorized,
        @DefaultValue("0s") Duration replicationDelay,
        @DefaultValue("0s") Duration latency,
        @DefaultValue("1") long seed,
        @DefaultValue List<Planned> planned) {

    /**
     * An error for the next calls that match.
     *
     * @param path a regular expression for the whole path behind {@code /v1.0}
     * @param applied whether the call takes effect all the same
     */
    public record Planned(
            String method,
            String path,
            int status,
            boolean applied,
            @DefaultValue("1") int times) {}
}
