package jp.agata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Takes a step and reads the answer down to its words, whatever kind of document it is. */
final class Walker {

    record Answer(int status, String type, String location, String text) {}

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Walker() {}

    /** @param at the municipality in the address, before what {@code whose} is filled into */
    static Answer take(StaffBrowser browser, Step step, String at, Town whose) {
        var request = browser.request("/" + at + whose.fill(step.below()))
                .header("Accept", step.body().startsWith("[") ? "application/json" : "text/html,*/*")
                .header("X-CSRF-TOKEN", browser.token())
                .header("Idempotency-Key", UUID.randomUUID().toString());
        var body = whose.fill(step.body());
        if (body.startsWith("file:") || body.startsWith("mine:")) {
            request.header("Content-Type", "multipart/form-data; boundary=" + MultipartBody.BOUNDARY);
            var fields = body.startsWith("mine:") ? fields(body.substring(5)) : Map.of("school", body.substring(5));
            var file = MultipartBody.of("file", "名簿.csv", "氏名\r\n".getBytes(StandardCharsets.UTF_8), fields);
            request.method(step.method(), BodyPublishers.ofByteArray(file));
        } else {
            request.header("Content-Type", isJson(body) ? "application/json" : "application/x-www-form-urlencoded");
            request.method(step.method(), step.isRead() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        }
        try {
            return read(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    private static boolean isJson(String body) {
        return body.startsWith("[") || body.startsWith("{");
    }

    private static Answer read(HttpResponse<InputStream> response) throws IOException {
        var type = response.headers().firstValue("Content-Type").orElse("");
        try (var body = response.body()) {
            var content = type.startsWith("text/event-stream") ? new byte[0] : body.readAllBytes();
            return new Answer(
                    response.statusCode(),
                    type,
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().map() + "\n" + words(type, content));
        }
    }

    static String words(String type, byte[] content) throws IOException {
        if (type.startsWith("application/pdf")) {
            try (var document = Loader.loadPDF(content)) {
                return document.getDocumentInformation().getTitle() + new PDFTextStripper().getText(document);
            }
        }
        var zipped = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        return zipped ? unzipped(content) : new String(content, StandardCharsets.UTF_8);
    }

    private static String unzipped(byte[] content) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var type = entry.getName().endsWith(".pdf") ? "application/pdf" : "";
                text.append(entry.getName()).append('\n').append(words(type, zip.readAllBytes()));
            }
        }
        return text.toString();
    }
}
