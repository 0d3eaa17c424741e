package jp.agata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request byte for byte as given: what no browser and no HTTP library would send. */
final class RawRequest {

    private RawRequest() {}

    static String get(int port, String target, StaffBrowser session, String host) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            var head =
                    "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s; tenant=352110\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                            .formatted(target, host, session.cookie());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
