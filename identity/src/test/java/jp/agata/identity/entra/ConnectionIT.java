package jp.agata.identity.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.agata.identity.entra.Registration.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By whichever proof, a token is had, and given to nobody but the directory. */
class ConnectionIT {

    private StandinProcess standin;

    @BeforeEach
    void begin() {
        standin = StandinProcess.fresh();
    }

    @Test
    void aSecretIsEnough() {
        assertThat(canRead(StandinProcess.bySecret())).isTrue();
    }

    @Test
    void soIsACertificate() {
        assertThat(canRead(new Registration(
                        StandinProcess.CERTIFIED,
                        Proof.CERTIFICATE,
                        null,
                        standin.folder.resolve("app.p12"),
                        StandinProcess.PASSWORD,
                        null)))
                .isTrue();
    }

    @Test
    void soIsTheTokenOfAWorkload() throws Exception {
        var token = Files.writeString(standin.folder.resolve("workload.jwt"), WorkloadToken.signed());

        assertThat(canRead(new Registration(StandinProcess.WORKLOAD, Proof.WORKLOAD_IDENTITY, null, null, null, token)))
                .isTrue();
    }

    /** The library looks into the environment of its process, so it gets one of its own. */
    @Test
    void soIsTheMachineItself() throws Exception {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MachineProbe.class.getName(),
                        standin.graph().toString())
                .redirectErrorStream(true);
        program.environment()
                .putAll(Map.of(
                        "IDENTITY_ENDPOINT",
                        standin.managedIdentity().toString(),
                        "IDENTITY_HEADER",
                        StandinProcess.IDENTITY_HEADER));
        var process = program.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("can read: true");
        assertThat(process.waitFor()).isZero();
    }

    /** What the library does on its own, and why a provider with the host is given to it. */
    @Test
    void leftToItselfTheLibraryWouldAskWithoutAToken() {
        var properties = standin.properties(StandinProcess.bySecret());
        var credential = new Credentials(properties, standin.tokens()).of(properties.directory());
        var trusting = new GraphServiceClient(credential, "https://graph.microsoft.com/.default");
        trusting.getRequestAdapter().setBaseUrl(standin.graph().toString());

        assertThatThrownBy(() -> trusting.users().get())
                .isInstanceOfSatisfying(
                        ODataError.class,
                        refused -> assertThat(refused.getResponseStatusCode()).isEqualTo(401));
    }

    @Test
    void whereNoTokenMayGoNoRequestGoes() {
        var connections = standin.connections(StandinProcess.bySecret());
        var elsewhere = URI.create(standin.graph().toString().replace("localhost", "127.0.0.1"));

        assertThatThrownBy(() -> connections.graph().read(Graph.at(elsewhere + "/users")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("127.0.0.1");
        assertThat(standin.recorded())
                .noneMatch(line -> line.path("url").asString("").contains("/users"));
    }

    @Test
    void aRevokedTokenIsReplaced() {
        var connections = standin.connections(StandinProcess.bySecret());
        connections.graph().read(Graph.at(standin.graph() + "/users"));
        standin.control("/tokens/revocation", "");

        assertThat(connections
                        .graph()
                        .read(Graph.at(standin.graph() + "/users"))
                        .has("value"))
                .isTrue();
    }

    @Test
    void changesAreFollowedAndAForgottenMarkIsSaid() {
        var changes = standin.connections(StandinProcess.bySecret()).changes();
        var mark = changes.mark();
        var made = standin.graph("POST", "/users", """
                {"accountEnabled":true,"displayName":"山口 花子","mailNickname":"hanako",
                 "userPrincipalName":"hanako@demo.example","passwordProfile":{"password":"Xy7-once-only"}}""").path("id").asString();

        var seen = changes.since(mark);
        assertThat(seen.complete()).isTrue();
        assertThat(seen.accounts()).extracting(Object::toString).containsExactly(made);
        assertThat(changes.since(seen.mark()).accounts()).isEmpty();

        standin.control("/clock", "{\"advance\":\"P8D\"}");
        var late = changes.since(seen.mark());
        assertThat(late.complete()).isFalse();
        assertThat(changes.since(late.mark()).complete()).isTrue();
    }

    private boolean canRead(Registration registration) {
        return standin.connections(registration)
                .graph()
                .read(Graph.at(standin.graph() + "/users"))
                .path("value")
                .isArray();
    }
}
