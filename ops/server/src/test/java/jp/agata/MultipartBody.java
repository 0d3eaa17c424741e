package jp.agata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** RFC 7578, as much of it as a form with one file needs. */
final class MultipartBody {

    static final String BOUNDARY = "----agata-test-boundary";

    private MultipartBody() {}

    static byte[] of(String field, String fileName, byte[] content, Map<String, String> form) {
        var body = new ByteArrayOutputStream();
        form.forEach((name, value) -> text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        text(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        .formatted(BOUNDARY, field, fileName));
        text(body, "Content-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        text(body, "\r\n--%s--\r\n".formatted(BOUNDARY));
        return body.toByteArray();
    }

    private static void text(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
