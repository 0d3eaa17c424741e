package jp.agata.standin.graph.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.directory.Replica;
import jp.agata.standin.graph.fault.FaultPlan.Planned;
import jp.agata.standin.graph.time.GraphClock;
import jp.agata.standin.graph.time.Resettable;
import jp.agata.standin.graph.token.Bearers;
import org.springframework.stereotype.Component;

/** Decides, call by call, whether something goes wrong. */
@Component
public class Faults implements Resettable {

    private static final List<Integer> SERVER_ERRORS = List.of(500, 502, 503, 504);

    private final Replica replica;
    private final GraphClock clock;
    private final FaultPlan usual;
    private final List<Planned> planned = new ArrayList<>();
    private FaultPlan plan;
    private Random chance;

    Faults(Replica replica, GraphClock clock, GraphSettings settings) {
        this.replica = replica;
        this.clock = clock;
        this.usual = settings.faults();
        this.plan = usual;
        this.chance = new Random(usual.seed());
        follow(usual);
    }

    public final synchronized void follow(FaultPlan next) {
        plan = next;
        chance = new Random(next.seed());
        planned.clear();
        planned.addAll(next.planned());
        replica.lagBy(next.replicationDelay());
    }

    @Override
    public synchronized void reset() {
        follow(usual);
    }

    public synchronized FaultPlan plan() {
        return plan;
    }

    /** What strikes this call, if anything does. */
    public synchronized Optional<Fault> next(Call call) {
        var foreseen = foreseen(call);
        if (foreseen.isPresent()) {
            return foreseen;
        }
        if (chance.nextDouble() < plan.unauthorized()) {
            return Optional.of(new Fault(Bearers.revoked(), false));
        }
        if (call.isRead()) {
            return Optional.empty();
        }
        var draw = chance.nextDouble();
        if (draw < plan.conflicts()) {
            return Optional.of(Fault.of(409, false));
        }
        if (draw < plan.conflicts() + plan.serverErrors()) {
            var status = SERVER_ERRORS.get(chance.nextInt(SERVER_ERRORS.size()));
            return Optional.of(Fault.of(status, chance.nextDouble() < plan.applied()));
        }
        return Optional.empty();
    }

    /** Keeps the caller waiting as long as the plan says. */
    public void delay() {
        var millis = Math.round(plan().latency().toMillis() / clock.speed());
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The error that was planned for this call, if one was. */
    public synchronized Optional<Fault> foreseen(Call call) {
        var path = "/" + String.join("/", call.segments());
        for (int i = 0; i < planned.size(); i++) {
            var next = planned.get(i);
            if (next.method().equals(call.method()) && path.matches(next.path())) {
                if (next.times() > 1) {
                    planned.set(
                            i,
                            new Planned(next.method(), next.path(), next.status(), next.applied(), next.times() - 1));
                } else {
                    planned.remove(i);
                }
                return Optional.of(Fault.of(next.status(), next.applied()));
            }
        }
        return Optional.empty();
    }
}
