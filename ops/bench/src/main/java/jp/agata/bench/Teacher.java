package jp.agata.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/** A member of staff signed in through the gateway and the stand-in, as a browser is. Thread-safe once signed in. */
final class Teacher {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final String address;
    private final String employeeId;
    private volatile String session = "";
    private volatile String token = "";

    private Teacher(String address, String employeeId) {
        this.address = address;
        this.employeeId = employeeId;
    }

    static Teacher signedIn(String address, String employeeId) throws IOException {
        var teacher = new Teacher(address, employeeId);
        teacher.signIn();
        return teacher;
    }

    /** Signs in anew, with a session of its own. */
    void signIn() throws IOException {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            var page = follow(browser, get(address + "/oauth2/authorization/entra"));
            var form = "employeeId=" + URLEncoder.encode(employeeId, StandardCharsets.UTF_8);
            var landed = follow(
                    browser,
                    HttpRequest.newBuilder(page.uri())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build());
            if (landed.statusCode() != 200 || !landed.uri().toString().startsWith(address)) {
                throw new IOException(employeeId + " cannot sign in: " + landed);
            }
            session = cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().endsWith("agata"))
                    .map(HttpCookie::toString)
                    .findFirst()
                    .orElseThrow(() -> new IOException(employeeId + " has no session"));
            remember(landed.body());
        }
    }

    HttpResponse<String> get(String path, String accept) throws IOException {
        var response = send(CLIENT, request(path).header("Accept", accept).GET().build());
        remember(response.body());
        return response;
    }

    HttpResponse<byte[]> picture(String path) throws IOException {
        return send(CLIENT, request(path).header("Accept", "image/png").GET().build(), BodyHandlers.ofByteArray());
    }

    /** @param request the same for every attempt at the same save */
    HttpResponse<String> patch(String path, UUID request, String json) throws IOException {
        return send(
                CLIENT,
                request(path)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", request.toString())
                        .header("X-CSRF-TOKEN", token)
                        .method("PATCH", BodyPublishers.ofString(json))
                        .build());
    }

    /** Whether a page with data of the control schema and of the session comes. */
    boolean isServed() {
        try {
            return get("/", "text/html").statusCode() < 400;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Cookie", session);
    }

    private void remember(String page) {
        var seen = TOKEN.matcher(page);
        if (seen.find()) {
            token = seen.group(1);
        }
    }

    private static HttpRequest get(String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).timeout(PATIENCE).build();
    }

    private static HttpResponse<String> follow(HttpClient browser, HttpRequest first) throws IOException {
        var response = send(browser, first);
        for (var hop = 0; hop < 12 && response.statusCode() / 100 == 3; hop++) {
            var next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(browser, get(next.toString()));
        }
        return response;
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws IOException {
        return send(client, request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, BodyHandler<T> handler)
            throws IOException {
        try {
            return client.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
