package jp.agata.standin.graph;

import static jp.agata.standin.RunningStandin.CLIENT;
import static jp.agata.standin.RunningStandin.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenIT {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private GraphServer graph;

    @BeforeEach
    void begin() {
        graph = GraphServer.fresh();
    }

    @Test
    void aSecretBringsATokenThatCarriesTheApplicationsRoles() throws Exception {
        var answer = graph.tokenRequest(secret(Map.of()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/token_type")).isEqualTo("Bearer");
        var claims = SignedJWT.parse(answer.at("/access_token")).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("https://graph.microsoft.com");
        assertThat(claims.getStringClaim("appid")).isEqualTo(CLIENT);
        assertThat(claims.getStringClaim("idtyp")).isEqualTo("app");
        assertThat(claims.getStringListClaim("roles")).contains("User.ReadWrite.All");
        assertThat(graph.with("Bearer " + answer.at("/access_token"), "/users").status())
                .isEqualTo(200);
    }

    @Test
    void wrongProofsAreRefusedWithEntrasNumbers() throws Exception {
        assertThat(refusal(secret(Map.of("client_secret", "guessed")))).startsWith("401 invalid_client AADSTS7000215");
        assertThat(refusal(secret(Map.of("client_secret", "")))).startsWith("401 invalid_client AADSTS7000215");
        assertThat(refusal(secret(Map.of("client_id", "nobody")))).startsWith("400 unauthorized_client AADSTS700016");
        assertThat(refusal(secret(Map.of("scope", "openid")))).startsWith("400 invalid_scope AADSTS1002012");
        assertThat(refusal(secret(Map.of("scope", "api://else/.default"))))
                .startsWith("400 invalid_resource AADSTS500011");
        assertThat(refusal(Map.of("grant_type", "client_credentials", "client_id", CLIENT)))
                .startsWith("401 invalid_client AADSTS7000216");
    }

    @Test
    void anAssertionSignedForTheCertificateIsAProof() throws Exception {
        var key = TestApplications.certificateKey(graph.folder);
        var audience = graph.tokenAddress().toString();
        var id = TestApplications.CERTIFIED;

        assertThat(graph.tokenRequest(assertion(id, TestApplications.signed(key, id, id, audience, 600)))
                        .status())
                .isEqualTo(200);
        assertThat(refusal(assertion(id, TestApplications.signed(key, id, id, "https://else.example", 600))))
                .startsWith("401 invalid_client AADSTS700027");
        assertThat(refusal(assertion(id, TestApplications.signed(key, id, id, audience, -600))))
                .startsWith("401 invalid_client AADSTS700024");
        assertThat(refusal(assertion(id, TestApplications.signed(TestApplications.issuerKey(), id, id, audience, 600))))
                .startsWith("401 invalid_client AADSTS700027");
    }

    @Test
    void aFederatedWorkloadProvesItselfByItsOwnToken() throws Exception {
        var id = TestApplications.WORKLOAD;
        var stranger = TestApplications.signed(
                TestApplications.issuerKey(),
                TestApplications.ISSUER,
                "system:serviceaccount:else",
                "api://AzureADTokenExchange",
                600);

        assertThat(graph.tokenRequest(assertion(id, TestApplications.workloadToken()))
                        .status())
                .isEqualTo(200);
        assertThat(refusal(assertion(id, stranger))).startsWith("401 invalid_client AADSTS700213");
        assertThat(refusal(assertion(CLIENT, TestApplications.workloadToken())))
                .startsWith("401 invalid_client AADSTS700213");
    }

    @Test
    void theMachineItselfHasAnIdentity() {
        var path = "/standin/managed-identity/token?api-version=2019-08-01&resource=https://graph.microsoft.com";
        var token = graph.plain(path, "X-IDENTITY-HEADER", GraphServer.IDENTITY_HEADER);

        assertThat(token.at("/expires_on")).matches("\\d+");
        assertThat(graph.with("Bearer " + token.at("/access_token"), "/users").status())
                .isEqualTo(200);
        assertThat(graph.plain(path).status()).isEqualTo(401);
        assertThat(graph.plain(path, "X-IDENTITY-HEADER", "guessed").status()).isEqualTo(401);
        assertThat(graph.plain(path.replace("2019", "2017"), "X-IDENTITY-HEADER", GraphServer.IDENTITY_HEADER)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void withoutAGoodTokenNobodyComesIn() {
        assertThat(graph.anonymous("/users").error())
                .isEqualTo("401 InvalidAuthenticationToken: Access token is empty.");
        assertThat(graph.anonymous("/users").header("WWW-Authenticate")).startsWith("Bearer ");
        assertThat(graph.with("Bearer rubbish", "/users").error())
                .startsWith("401 InvalidAuthenticationToken: IDX14100");
        assertThat(graph.with("Bearer a.b.c", "/users").error()).startsWith("401 InvalidAuthenticationToken");
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        var other = graph.tokenRequest(secret(Map.of("scope", "https://management.azure.com/.default")));

        assertThat(graph.with("Bearer " + other.at("/access_token"), "/users").error())
                .isEqualTo("401 InvalidAuthenticationToken: Access token validation failure. Invalid audience.");
    }

    @Test
    void aRevokedTokenIsChallengedForANewOne() {
        graph.get("/users");
        graph.control("/tokens/revocation", "");

        var refused = graph.get("/users");

        assertThat(refused.error()).startsWith("401 InvalidAuthenticationToken");
        assertThat(refused.header("WWW-Authenticate")).contains("error=\"insufficient_claims\"", "claims=\"");
    }

    @Test
    void anApplicationMayOnlyWhatItWasGranted() {
        assertThat(graph.as(TestApplications.READER, "GET", "/users", null).status())
                .isEqualTo(200);
        assertThat(graph.as(TestApplications.READER, "POST", "/users", "{}").error())
                .isEqualTo("403 Authorization_RequestDenied: Insufficient privileges to complete the operation.");
    }

    private static Map<String, String> secret(Map<String, String> changed) {
        var form = new LinkedHashMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                CLIENT,
                "client_secret",
                SECRET,
                "scope",
                "https://graph.microsoft.com/.default openid profile offline_access"));
        form.putAll(changed);
        return form;
    }

    private static Map<String, String> assertion(String client, String assertion) {
        return Map.of(
                "grant_type", "client_credentials",
                "client_id", client,
                "client_assertion_type", ASSERTION_TYPE,
                "client_assertion", assertion,
                "scope", "https://graph.microsoft.com/.default");
    }

    private String refusal(Map<String, String> form) {
        var answer = graph.tokenRequest(form);
        return answer.status() + " " + answer.at("/error") + " " + answer.at("/error_description");
    }
}
