package jp.agata.standin.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.fault.Faults;
import jp.agata.standin.graph.recording.Recording;
import jp.agata.standin.graph.time.GraphClock;
import jp.agata.standin.graph.token.Bearers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The service's front door: HTTP in, HTTP out. */
@RestController
class GraphController {

    private final Graph graph;
    private final Batch batch;
    private final Bearers bearers;
    private final Faults faults;
    private final Recording recording;
    private final GraphClock clock;

    GraphController(Graph graph, Batch batch, Bearers bearers, Faults faults, Recording recording, GraphClock clock) {
        this.graph = graph;
        this.batch = batch;
        this.bearers = bearers;
        this.faults = faults;
        this.recording = recording;
        this.clock = clock;
    }

    @RequestMapping(Incoming.ROOT + "/**")
    ResponseEntity<byte[]> answer(HttpServletRequest request) throws IOException {
        var incoming = Incoming.read(request);
        var exchange = Exchange.begin(incoming.headers(), clock);
        var answer = exchange.finish(() -> answered(incoming, exchange));
        recording.add(incoming.recorded(), answer.status());
        faults.delay();
        return written(answer);
    }

    private Answer answered(Incoming incoming, Exchange exchange) {
        var call = incoming.call(bearers.caller(incoming.authorization()));
        return Batch.is(call) ? batched(call, exchange) : graph.answer(call);
    }

    private Answer batched(Call call, Exchange exchange) {
        if (!call.method().equals("POST")) {
            throw GraphError.of(
                    405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
        }
        return batch.answer(call, exchange.requestId());
    }

    private static ResponseEntity<byte[]> written(Answer answer) {
        var response = ResponseEntity.status(answer.status());
        answer.headers().forEach(response::header);
        if (answer.text() != null) {
            return response.body(answer.text().getBytes(StandardCharsets.UTF_8));
        }
        return answer.body() == null
                ? response.build()
                : response.body(JsonMapper.shared().writeValueAsBytes(answer.body()));
    }
}
