package jp.agata.standin.graph.control;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.agata.standin.graph.fault.FaultPlan;
import jp.agata.standin.graph.fault.Faults;
import jp.agata.standin.graph.throttle.Quotas;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes wrong from now on, and whether the limits hold. What is not named stays as it is. */
@RestController
@RequestMapping("/standin/graph")
class FaultController {

    record Change(
            Optional<Double> serverErrors,
            Optional<Double> applied,
            Optional<Double> conflicts,
            Optional<Double> unauthorized,
            Optional<Duration> replicationDelay,
            Optional<Duration> latency,
            Optional<Long> seed,
            Optional<List<Strike>> planned) {

        FaultPlan of(FaultPlan plan) {
            return new FaultPlan(
                    serverErrors.orElse(plan.serverErrors()),
                    applied.orElse(plan.applied()),
                    conflicts.orElse(plan.conflicts()),
                    unauthorized.orElse(plan.unauthorized()),
                    replicationDelay.orElse(plan.replicationDelay()),
                    latency.orElse(plan.latency()),
                    seed.orElse(plan.seed()),
                    planned.orElse(List.of()).stream().map(Strike::planned).toList());
        }
    }

    record Strike(String method, String path, int status, Optional<Boolean> applied, Optional<Integer> times) {

        FaultPlan.Planned planned() {
            return new FaultPlan.Planned(method, path, status, applied.orElse(false), times.orElse(1));
        }
    }

    record Enforcement(boolean enforced) {}

    private final Faults faults;
    private final Quotas quotas;

    FaultController(Faults faults, Quotas quotas) {
        this.faults = faults;
        this.quotas = quotas;
    }

    @GetMapping("/faults")
    FaultPlan show() {
        return faults.plan();
    }

    @PostMapping("/faults")
    FaultPlan change(@RequestBody Change change) {
        faults.follow(change.of(faults.plan()));
        return show();
    }

    @PostMapping("/quotas")
    Enforcement enforce(@RequestBody Enforcement change) {
        quotas.enforce(change.enforced());
        return change;
    }
}
