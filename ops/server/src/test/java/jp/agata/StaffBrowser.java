package jp.agata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A session at the server: gets pages, sends forms and JSON with the CSRF token of the page last seen. */
class StaffBrowser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final int port;
    private final String session;
    private String token = "";

    StaffBrowser(int port, String session) {
        this.port = port;
        this.session = session;
    }

    HttpResponse<String> get(String path) {
        var response = send(request(path).header("Accept", "text/html").GET());
        var seen = TOKEN.matcher(response.body());
        if (seen.find()) {
            token = seen.group(1);
        }
        return response;
    }

    /** Of the page last seen, for requests the test completes itself. */
    String token() {
        return token;
    }

    HttpResponse<byte[]> download(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> json(String method, String path, String body) {
        return send(request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .method(method, BodyPublishers.ofString(body)));
    }

    /** A form with one file, as a browser sends it. */
    HttpResponse<String> upload(String path, String field, String fileName, byte[] content, Map<String, String> form) {
        return send(request(path)
                .header("Accept", "text/html")
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "multipart/form-data; boundary=" + MultipartBody.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(MultipartBody.of(field, fileName, content, form))));
    }

    /** A request still to be completed by the test, with the session's cookie. */
    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return session.isEmpty() ? request : request.header("Cookie", cookie());
    }

    String cookie() {
        return "agata=" + Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
