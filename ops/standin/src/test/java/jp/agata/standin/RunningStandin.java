package jp.agata.standin;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole stand-in on free ports with a certificate made for the occasion. */
public final class RunningStandin implements AutoCloseable {

    public static final String DIRECTORY = "5b7c9c5e-1111-4222-8333-0123456789ab";
    public static final String CLIENT = "9d1a6c52-aaaa-4bbb-8ccc-0123456789ab";
    public static final String SECRET = "a secret of the demo";
    static final String CALLBACK = "http://localhost:8080/login/oauth2/code/entra";

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final List<String> settings;
    final int https = freePort();
    final int http = freePort();
    private ConfigurableApplicationContext context;

    /** @param settings further ones, or others than usual: {@code name=value} */
    public RunningStandin(Path folder, String... settings) throws IOException, InterruptedException {
        this.folder = folder;
        this.settings = List.of(settings);
        makeCertificate();
        writePeople(3);
        context = started();
    }

    /** The encrypted door without the directory in the path. */
    public String https() {
        return "https://localhost:" + https;
    }

    public String http() {
        return "http://localhost:" + http;
    }

    String secure(String path) {
        return "https://localhost:" + https + "/" + DIRECTORY + path;
    }

    String plain(String path) {
        return "http://127.0.0.1:" + http + "/" + DIRECTORY + path;
    }

    String issuer() {
        return secure("/v2.0");
    }

    void restart() {
        context.close();
        context = started();
    }

    public void writePeople(int count) throws IOException {
        var people = Stream.concat(
                        Stream.of(person(1, true, "[\"Teacher\"]"), person(2, false, "[]")),
                        IntStream.rangeClosed(3, count).mapToObj(number -> person(number, true, "[]")))
                .toList();
        Files.writeString(folder.resolve("people.json"), "[" + String.join(",", people) + "]");
    }

    public SSLContext trust() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(folder.resolve("standin.p12").toFile(), PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("standin", store.getCertificate("standin"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        var ssl = SSLContext.getInstance("TLS");
        ssl.init(null, factory.getTrustManagers(), null);
        return ssl;
    }

    @Override
    public void close() {
        context.close();
    }

    private ConfigurableApplicationContext started() {
        var application = new SpringApplication(Standin.class);
        var arguments = Stream.of(
                "--server.port=" + https,
                "--server.ssl.key-store=" + folder.resolve("standin.p12").toUri(),
                "--server.ssl.key-store-password=" + PASSWORD,
                "--agata.standin.http-port=" + http,
                "--agata.standin.directory-tenant=" + DIRECTORY,
                "--agata.standin.client-id=" + CLIENT,
                "--agata.standin.client-secret=" + SECRET,
                "--agata.standin.redirect-uris=" + CALLBACK,
                "--agata.standin.key-file=" + folder.resolve("signing-key.json"),
                "--agata.standin.people=" + folder.resolve("people.json"));
        return application.run(Stream.concat(arguments, settings.stream().map(setting -> "--" + setting))
                .toArray(String[]::new));
    }

    private void makeCertificate() throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "standin",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        folder.resolve("standin.p12").toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    private static String person(int number, boolean mfa, String roles) {
        return """
                {"oid":"00000000-0000-4000-8000-%012d","employeeId":"E%04d","name":"見本 %d","furigana":"みほん",
                 "upn":"e%04d@demo.example","post":"美祢市立あさひ小学校","municipality":"美祢市","mfa":%s,"roles":%s}""".formatted(number, number, number, number, mfa, roles);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
