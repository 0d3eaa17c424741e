package jp.agata.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One line of Redis's inline protocol out, one line back. */
final class RedisProbe implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answers;

    RedisProbe(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    String say(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return String.valueOf(answers.readLine());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
