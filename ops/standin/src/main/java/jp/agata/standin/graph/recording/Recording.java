package jp.agata.standin.graph.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.time.GraphClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of requests: one JSON object a line, in the order in which they were answered. Without a configured file nothing is kept. */
@Component
public class Recording {

    /**
     * A request as it was made.
     *
     * @param batch the request identifier of the batch it was a step of, and its place there
     */
    public record Request(
            String method,
            String url,
            Map<String, String> headers,
            @Nullable JsonNode body,
            @Nullable String batch,
            @Nullable String step) {

        public static Request alone(String method, String url, Map<String, String> headers, @Nullable JsonNode body) {
            return new Request(method, url, headers, body, null, null);
        }
    }

    private final GraphClock clock;
    private final @Nullable Path file;
    private @Nullable Writer writer;

    Recording(GraphSettings settings, GraphClock clock) {
        this.clock = clock;
        this.file = settings.recording();
    }

    public void add(Request request, int status) {
        if (file == null) {
            return;
        }
        var line = Json.object()
                .put("at", Instant.ofEpochMilli(clock.now()).toString())
                .put("method", request.method())
                .put("url", request.url());
        var headers = line.putObject("headers");
        Masking.headers(request.headers()).forEach(headers::put);
        line.set("body", Masking.body(request.body()));
        line.put("status", status);
        if (request.batch() != null) {
            line.put("batch", request.batch()).put("step", request.step());
        }
        write(file, JsonMapper.shared().writeValueAsString(line) + "\n");
    }

    private synchronized void write(Path to, String line) {
        try {
            var open = writer == null ? open(to) : writer;
            writer = open;
            open.write(line);
            open.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writer open(Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        return Files.newBufferedWriter(
                to, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
