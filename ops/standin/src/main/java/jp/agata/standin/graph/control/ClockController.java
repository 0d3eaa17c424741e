package jp.agata.standin.graph.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.agata.standin.graph.time.GraphClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The directory's clock: forward by a time, or faster from now on. */
@RestController
@RequestMapping("/standin/graph/clock")
class ClockController {

    record Change(Optional<Duration> advance, Optional<Double> speed) {}

    record State(Instant now, double speed) {}

    private final GraphClock clock;

    ClockController(GraphClock clock) {
        this.clock = clock;
    }

    @GetMapping
    State show() {
        return new State(Instant.ofEpochMilli(clock.now()), clock.speed());
    }

    @PostMapping
    State change(@RequestBody Change change) {
        change.advance().ifPresent(clock::advance);
        change.speed().ifPresent(clock::run);
        return show();
    }
}
