package jp.agata.standin.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.fault.Faults;
import jp.agata.standin.graph.recording.Recording;
import jp.agata.standin.graph.time.GraphClock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /$batch}: up to twenty calls in one. The whole succeeds as soon as it can be read; every step has a fate of its own and falls under the limits on
 * its own. The answers come in no particular order.
 */
@Component
class Batch {

    private static final int MOST = 20;

    private final Graph graph;
    private final GraphClock clock;
    private final Recording recording;
    private final Faults faults;
    private final Random disorder = new Random(20);

    Batch(Graph graph, GraphClock clock, Recording recording, Faults faults) {
        this.graph = graph;
        this.clock = clock;
        this.recording = recording;
        this.faults = faults;
    }

    static boolean is(Call call) {
        return call.segments().equals(List.of("$batch"));
    }

    Answer answer(Call call, String requestId) {
        var fault = faults.foreseen(call);
        if (fault.isPresent() && !fault.get().isApplied()) {
            throw fault.get().error();
        }
        var answer = answered(call, requestId);
        fault.ifPresent(struck -> {
            throw struck.error();
        });
        return answer;
    }

    private Answer answered(Call call, String requestId) {
        var steps = steps(call);
        var answered = new HashMap<String, ObjectNode>();
        for (var step : steps) {
            answered.put(step.key(), step.hasFailed(answered) ? step.skipped() : done(step, call, requestId));
        }
        var responses = new ArrayList<>(answered.values());
        Collections.shuffle(responses, disorder);
        var answer = Json.object();
        answer.putArray("responses").addAll(responses);
        return Answer.ok(answer);
    }

    private ObjectNode done(Step step, Call batch, String requestId) {
        var exchange = Exchange.begin(step.headers(), clock);
        var answer = exchange.finish(() -> graph.answer(step.call(batch)));
        recording.add(step.recorded(batch, requestId), answer.status());
        return step.answered(answer);
    }

    private static List<Step> steps(Call call) {
        var requests = call.json().path("requests");
        if (!requests.isArray() || requests.isEmpty()) {
            throw GraphError.malformed("Invalid batch payload format.");
        }
        if (requests.size() > MOST) {
            throw GraphError.of(
                    400, "BadRequest", "Number of batch request steps exceeds the maximum value of " + MOST + ".");
        }
        var steps = new ArrayList<Step>();
        var known = new HashSet<String>();
        for (var request : requests) {
            var step = Step.parse(request);
            if (!known.add(step.key())) {
                throw GraphError.malformed("Request Id " + step.id() + " has to be unique in a batch.");
            }
            steps.add(step);
        }
        return inOrder(steps);
    }

    /** Those that depend on others behind those; refused if some wait for each other or for nobody. */
    private static List<Step> inOrder(List<Step> steps) {
        var waiting = new ArrayList<>(steps);
        var ordered = new ArrayList<Step>();
        var done = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(step -> done.containsAll(step.dependsOn()))
                    .findFirst()
                    .orElseThrow(
                            () -> GraphError.malformed("Invalid DependsOn in a batch request: request dependencies must"
                                    + " name requests of the batch and not form a cycle."));
            waiting.remove(next);
            ordered.add(next);
            done.add(next.key());
        }
        return ordered;
    }
}
