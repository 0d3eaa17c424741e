package jp.agata.standin.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.standin.RunningStandin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running stand-in for all tests of Graph, and a caller with a token. */
public final class GraphServer {

    public static final String IDENTITY_HEADER = "the machine's own secret";
    public static final String EXTENSION = "extension_9d1a6c52aaaa4bbb8ccc0123456789ab_appliedOrder";
    private static final String SCOPE = "https://graph.microsoft.com/.default";

    private static final GraphServer SHARED = started();

    public final Path folder;
    public final RunningStandin standin;
    private final HttpClient client;
    private final Map<String, String> tokens = new HashMap<>();
    private int recordedBefore;

    private GraphServer(Path folder, RunningStandin standin) throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.standin = standin;
        this.client = HttpClient.newBuilder().sslContext(standin.trust()).build();
    }

    /** The server, as new. */
    public static GraphServer fresh() {
        SHARED.control("/reset", "");
        SHARED.tokens.clear();
        SHARED.recordedBefore = 0;
        SHARED.recordedBefore =
                Files.exists(recording(SHARED.folder)) ? SHARED.recorded().size() : 0;
        return SHARED;
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Reply post(String path, @Nullable String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Reply patch(String path, @Nullable String body) {
        return send("PATCH", path, body);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null);
    }

    public Reply as(String client, String method, String path, @Nullable String body) {
        return send(request(path, method, body).header("Authorization", "Bearer " + token(client)));
    }

    public Reply with(String authorization, String path) {
        return send(request(path, "GET", null).header("Authorization", authorization));
    }

    public Reply anonymous(String path) {
        return send(request(path, "GET", null));
    }

    public Reply control(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(standin.http() + "/standin/graph" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public Reply plain(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(standin.http() + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Reply tokenRequest(Map<String, String> form) {
        var encoded = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(tokenAddress())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded)));
    }

    /** The lines recorded since the server was last fresh. */
    public List<JsonNode> recorded() {
        try {
            return Files.readAllLines(recording(folder)).stream()
                    .skip(recordedBefore)
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path recording(Path folder) {
        return folder.resolve("recording").resolve("requests.jsonl");
    }

    public URI tokenAddress() {
        return URI.create(standin.https() + "/" + RunningStandin.DIRECTORY + "/oauth2/v2.0/token");
    }

    public String token(String clientId) {
        return tokens.computeIfAbsent(
                clientId,
                id -> tokenRequest(Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                id,
                                "client_secret",
                                RunningStandin.SECRET,
                                "scope",
                                SCOPE))
                        .at("/access_token"));
    }

    public Reply send(String method, String path, @Nullable String body, String... headers) {
        var request = request(path, method, body).header("Authorization", "Bearer " + token(RunningStandin.CLIENT));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path, String method, @Nullable String body) {
        var address = path.startsWith("http") ? path : standin.http() + "/v1.0" + encoded(path);
        var request = HttpRequest.newBuilder(URI.create(URI.create(address).toASCIIString()));
        return body == null
                ? request.method(method, BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
    }

    private static String encoded(String path) {
        return path.replace(" ", "%20").replace("\"", "%22");
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GraphServer started() {
        try {
            var folder = Files.createTempDirectory("graph-standin");
            return new GraphServer(folder, new RunningStandin(folder, settings(folder)));
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] settings(Path folder) {
        var applications = new TestApplications(folder);
        return Stream.concat(
                        applications.settings(),
                        Stream.of(
                                "agata.standin.graph.extensions=" + EXTENSION,
                                "agata.standin.graph.managed-identity.client-id=" + RunningStandin.CLIENT,
                                "agata.standin.graph.managed-identity.header=" + IDENTITY_HEADER,
                                "agata.standin.graph.recording=" + recording(folder)))
                .toArray(String[]::new);
    }
}
