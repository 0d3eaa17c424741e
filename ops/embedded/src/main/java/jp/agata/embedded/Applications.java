package jp.agata.embedded;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Our three programs with the settings that make them one installation. */
final class Applications {

    private static final List<String> COMMON = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Duser.timezone=Asia/Tokyo",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** A first start may write the demo of a whole prefecture. */
    private static final Duration SERVER_PATIENCE = Duration.ofMinutes(30);

    private final Path root;
    private final DataFolder data;
    private final Secrets secrets;
    private final PortPlan ports;
    private final TlsFiles tls;
    private final HttpClient client;

    Applications(Path root, DataFolder data, Secrets secrets, PortPlan ports) {
        this.root = root;
        this.data = data;
        this.secrets = secrets;
        this.ports = ports;
        this.tls = TlsFiles.in(data.privateFolder("tls"), secrets.keyStorePassword());
        this.client = HttpClient.newBuilder()
                .sslContext(tls.context())
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    HttpClient client() {
        return client;
    }

    URI address() {
        return URI.create("http://localhost:" + ports.gateway() + "/");
    }

    Application standin() {
        return application(
                "standin",
                // It serves one machine's sign-ins: compiling it well would cost the start more than it ever gives
                // back.
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                Map.ofEntries(
                        Map.entry("server.port", ports.standin()),
                        Map.entry("server.ssl.key-store", tls.keyStore().toString()),
                        Map.entry("server.ssl.key-store-type", "PKCS12"),
                        Map.entry("server.ssl.key-store-password", secrets.keyStorePassword()),
                        Map.entry("agata.standin.http-port", ports.signInPage()),
                        Map.entry("agata.standin.directory-tenant", secrets.directoryTenant()),
                        Map.entry("agata.standin.client-id", secrets.clientId()),
                        Map.entry("agata.standin.client-secret", secrets.clientSecret()),
                        Map.entry("agata.standin.redirect-uris", address() + "login/oauth2/code/entra"),
                        Map.entry("agata.standin.people", data.at("people.json").toString()),
                        Map.entry(
                                "agata.standin.key-file",
                                data.privateFolder("tls")
                                        .resolve("signing-key.json")
                                        .toString())),
                URI.create(issuer() + "/.well-known/openid-configuration"),
                List.of(),
                PATIENCE);
    }

    Application server(Engines engines, String demo, @Nullable String font) {
        var properties = new HashMap<String, Object>(Map.ofEntries(
                Map.entry("server.port", ports.server()),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("agata.control.url", engines.databaseUrl()),
                Map.entry("agata.control.username", CellRoles.CONTROL),
                Map.entry("agata.control.password", secrets.controlPassword()),
                Map.entry("agata.cells." + Engines.CELL + ".url", engines.databaseUrl()),
                Map.entry("agata.cells." + Engines.CELL + ".admin-username", CellRoles.ADMIN),
                Map.entry("agata.cells." + Engines.CELL + ".admin-password", secrets.adminPassword()),
                Map.entry("agata.master-key", secrets.masterKey()),
                Map.entry("agata.cookie-secure", false),
                Map.entry("spring.data.redis.url", engines.redisUrl()),
                Map.entry("agata.sign-in.issuer", issuer()),
                Map.entry("agata.sign-in.authorize-uri", authorizeAddress()),
                Map.entry("agata.sign-in.client-id", secrets.clientId()),
                Map.entry("agata.sign-in.client-secret", secrets.clientSecret()),
                Map.entry("agata.sign-in.directory-tenant", secrets.directoryTenant()),
                Map.entry("agata.storage.directory", data.privateFolder("files").toString()),
                Map.entry(
                        "agata.audit.heads-directory",
                        data.privateFolder("audit-heads").toString()),
                Map.entry("agata.standin.people", data.at("people.json").toString()),
                Map.entry("agata.demo-orders", data.at(DemoPeople.ORDERS).toString()),
                Map.entry("agata.demo", demo)));
        if (font != null) {
            properties.put("agata.font", font);
        }
        var options = List.of("-Xmx1536m", "-Djavax.net.ssl.trustStore=" + tls.trustStore());
        var health = URI.create("http://127.0.0.1:" + ports.server() + "/actuator/health");
        var rehearsal = List.of("/", "/oauth2/authorization/entra");
        return application("server", options, properties, health, rehearsal, SERVER_PATIENCE);
    }

    Application gateway(Engines engines) {
        var properties = Map.<String, Object>of(
                "server.port",
                ports.gateway(),
                "server.address",
                "127.0.0.1",
                "spring.data.redis.url",
                engines.redisUrl(),
                "agata.gateway.default-cell",
                Engines.CELL);
        // It is well when it answers at all: what it passes on is the server's health.
        var options = List.of("-Xmx384m", "-XX:+UseSerialGC");
        return application("gateway", options, properties, address(), List.of("/"), PATIENCE);
    }

    private Application application(
            String name,
            List<String> options,
            Map<String, Object> properties,
            URI health,
            List<String> rehearsal,
            Duration patience) {
        var all = new ArrayList<>(COMMON);
        all.addAll(options);
        var program = Program.of(Program.jar(root, name), root.resolve("target/run"));
        var settings = new Application.Settings(name, all, properties, health, healthy(name), rehearsal, patience);
        return new Application(settings, data, program, client);
    }

    private static IntPredicate healthy(String name) {
        return name.equals("gateway") ? status -> status > 0 : status -> status == 200;
    }

    private String issuer() {
        return "https://localhost:" + ports.standin() + "/" + secrets.directoryTenant() + "/v2.0";
    }

    private String authorizeAddress() {
        return "http://localhost:" + ports.signInPage() + "/" + secrets.directoryTenant() + "/oauth2/v2.0/authorize";
    }
}
