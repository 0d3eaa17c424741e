package jp.agata.identity.entra;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.agata.identity.transfers.Directory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in for Microsoft 365 as a program of its own, shared by all tests of this module. */
public final class StandinProcess {

    public static final UUID TENANT = UUID.fromString("5b7c9c5e-1111-4222-8333-0123456789ab");
    public static final String CLIENT = "9d1a6c52-aaaa-4bbb-8ccc-0123456789ab";
    public static final String SECRET = "the secret of the app registration";
    private static final String SETUP = "aaaaaaaa-0000-4000-8000-000000000001";
    static final String CERTIFIED = "aaaaaaaa-0000-4000-8000-000000000002";
    static final String WORKLOAD = "aaaaaaaa-0000-4000-8000-000000000003";
    static final String IDENTITY_HEADER = "what only this machine can know";
    static final String ISSUER = "https://kubernetes.example";
    static final String SUBJECT = "system:serviceaccount:agata:worker";
    static final String PASSWORD = "changeit";
    private static final Path JAR = Path.of("..", "ops", "standin", "target", "agata-standin.jar");

    /** What docs/operations.md asks an administrator to consent to. */
    private static final List<String> LEAST = List.of(
            "AdministrativeUnit.ReadWrite.All",
            "GroupMember.ReadWrite.All",
            "Organization.Read.All",
            "TeamMember.ReadWrite.All",
            "User.ReadWrite.All");

    private static final List<String> EVERYTHING = List.of(
            "AdministrativeUnit.ReadWrite.All",
            "Group.ReadWrite.All",
            "LicenseAssignment.ReadWrite.All",
            "User.ReadWrite.All");

    private static final StandinProcess SHARED = started();

    final Path folder;
    private final int https = freePort();
    private final int http = freePort();
    private final java.net.http.HttpClient client;
    private @Nullable String token;
    private int recordedBefore;

    private StandinProcess(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        this.folder = folder;
        makeCertificate("standin", "EC");
        makeCertificate("app", "RSA");
        Files.writeString(folder.resolve("issuer.json"), WorkloadToken.publicKeys());
        Files.writeString(folder.resolve("people.json"), "[]");
        this.client = java.net.http.HttpClient.newBuilder().sslContext(trust()).build();
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitAnswer(process);
    }

    /** The stand-in with an empty directory. */
    public static StandinProcess fresh() {
        SHARED.control("/reset", "");
        SHARED.token = null;
        SHARED.forget();
        return SHARED;
    }

    public Directory directory(InstantSource clock) {
        return connections(bySecret()).directory(clock);
    }

    Connections connections(Registration registration) {
        return Connections.of(properties(registration), tokens());
    }

    EntraProperties properties(Registration registration) {
        return new EntraProperties(TENANT, authority(), graph(), registration, null, "extensionAttribute1", stamp());
    }

    static Registration bySecret() {
        return new Registration(CLIENT, Registration.Proof.CLIENT_SECRET, SECRET, null, null, null);
    }

    URI authority() {
        return URI.create("https://localhost:" + https + "/");
    }

    URI graph() {
        return URI.create("http://localhost:" + http + "/v1.0");
    }

    URI managedIdentity() {
        return URI.create("http://localhost:" + http + "/standin/managed-identity/token");
    }

    static String stamp() {
        return "extension_" + CLIENT.replace("-", "") + "_appliedOrder";
    }

    HttpClient tokens() {
        try {
            return new JdkHttpClientBuilder(
                            java.net.http.HttpClient.newBuilder().sslContext(trust()))
                    .build();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends something to Graph and insists that it goes well. */
    public JsonNode graph(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(graph() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    public void control(String path, String body) {
        send(HttpRequest.newBuilder(URI.create("http://localhost:" + http + "/standin/graph" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Whatever was recorded until now is not looked at any more. */
    public void forget() {
        recordedBefore = 0;
        recordedBefore = recorded().size();
    }

    public List<JsonNode> recorded() {
        try {
            var file = folder.resolve("requests.jsonl");
            return !Files.exists(file)
                    ? List.of()
                    : Files.readAllLines(file).stream()
                            .skip(recordedBefore)
                            .map(JsonMapper.shared()::readTree)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the stand-in wrote down, from the beginning. */
    public String written() {
        try {
            return Files.readString(folder.resolve("requests.jsonl")) + Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token() {
        if (token == null) {
            var form = "grant_type=client_credentials&client_id=" + SETUP + "&client_secret="
                    + URLEncoder.encode(SECRET, UTF_8) + "&scope="
                    + URLEncoder.encode("https://graph.microsoft.com/.default", UTF_8);
            token = send(HttpRequest.newBuilder(authority().resolve("/" + TENANT + "/oauth2/v2.0/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)))
                    .path("access_token")
                    .stringValue();
        }
        return token;
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString(),
                "--server.port=" + https,
                "--server.ssl.key-store=" + folder.resolve("standin.p12").toUri(),
                "--server.ssl.key-store-password=" + PASSWORD,
                "--agata.standin.http-port=" + http,
                "--agata.standin.directory-tenant=" + TENANT,
                "--agata.standin.client-id=" + CLIENT,
                "--agata.standin.client-secret=" + SECRET,
                "--agata.standin.redirect-uris=http://localhost:1/login",
                "--agata.standin.people=" + folder.resolve("people.json"),
                "--agata.standin.graph.extensions=" + stamp(),
                "--agata.standin.graph.recording=" + folder.resolve("requests.jsonl"),
                "--agata.standin.graph.managed-identity.client-id=" + CLIENT,
                "--agata.standin.graph.managed-identity.header=" + IDENTITY_HEADER));
        application(command, 0, CLIENT, "client-secret=" + SECRET, LEAST);
        application(command, 1, CERTIFIED, "certificate=" + folder.resolve("app.pem"), LEAST);
        application(command, 2, WORKLOAD, "federations[0].issuer=" + ISSUER, LEAST);
        command.add(name(2) + "federations[0].subject=" + SUBJECT);
        command.add(name(2) + "federations[0].keys=" + folder.resolve("issuer.json"));
        application(command, 3, SETUP, "client-secret=" + SECRET, EVERYTHING);
        return command;
    }

    private static void application(List<String> command, int number, String client, String proof, List<String> roles) {
        command.addAll(List.of(name(number) + "name=" + client, name(number) + "client-id=" + client));
        command.add(name(number) + proof);
        for (var n = 0; n < roles.size(); n++) {
            command.add(name(number) + "roles[" + n + "]=" + roles.get(n));
        }
    }

    private static String name(int number) {
        return "--agata.standin.graph.applications[" + number + "].";
    }

    private void awaitAnswer(Process process) throws IOException, InterruptedException {
        var clock = HttpRequest.newBuilder(URI.create("http://localhost:" + http + "/standin/graph/clock"))
                .build();
        for (var tries = 0; tries < 600 && process.isAlive(); tries++) {
            try {
                if (client.send(clock, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("The stand-in does not start: " + Files.readString(log()));
    }

    private Path log() {
        return folder.resolve("standin.log");
    }

    private void makeCertificate(String name, String algorithm)
            throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve(name + ".p12");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        var certificate =
                KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()).getCertificate(name);
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    }

    private SSLContext trust() throws IOException, GeneralSecurityException {
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

    private static StandinProcess started() {
        try {
            return new StandinProcess(Files.createTempDirectory("transfers-standin"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
