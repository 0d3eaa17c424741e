package jp.agata.standin.graph.control;

import java.util.List;
import jp.agata.standin.graph.directory.Guard;
import jp.agata.standin.graph.time.GraphClock;
import jp.agata.standin.graph.time.Later;
import jp.agata.standin.graph.time.Resettable;
import jp.agata.standin.graph.token.Bearers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts over, lets everything pending happen, ends all tokens. */
@RestController
@RequestMapping("/standin/graph")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ControlController {

    private final List<Resettable> parts;
    private final Guard guard;
    private final Later later;
    private final Bearers bearers;
    private final GraphClock clock;

    ControlController(List<Resettable> parts, Guard guard, Later later, Bearers bearers, GraphClock clock) {
        this.parts = parts;
        this.guard = guard;
        this.later = later;
        this.bearers = bearers;
        this.clock = clock;
    }

    @PostMapping("/reset")
    void reset() {
        guard.writing(() -> {
            // Before all others: they look at the clock.
            clock.reset();
            parts.forEach(Resettable::reset);
        });
    }

    @PostMapping("/settlement")
    void settle() {
        guard.writing(later::settle);
    }

    @PostMapping("/tokens/revocation")
    void revokeTokens() {
        bearers.revokeAll();
    }
}
