package jp.agata.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.agata.standin.RunningStandin.CALLBACK;
import static jp.agata.standin.RunningStandin.CLIENT;
import static jp.agata.standin.RunningStandin.DIRECTORY;
import static jp.agata.standin.RunningStandin.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignInFlowIT {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-protocol-0123456789";
    private static final String STEP_UP = "{\"id_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";

    @TempDir
    static Path folder;

    static RunningStandin standin;

    private HttpClient browser;

    @BeforeAll
    static void start() throws Exception {
        standin = new RunningStandin(folder);
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @BeforeEach
    void openBrowser() throws Exception {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .sslContext(standin.trust())
                .build();
    }

    @Test
    void discoveryNamesTheEncryptedAddressesOfEntra() throws Exception {
        var discovery = json(get(standin.secure("/v2.0/.well-known/openid-configuration")));

        assertThat(discovery.path("issuer").asString()).isEqualTo(standin.issuer());
        assertThat(discovery.path("authorization_endpoint").asString())
                .isEqualTo(standin.secure("/oauth2/v2.0/authorize"));
        assertThat(discovery.path("token_endpoint").asString()).isEqualTo(standin.secure("/oauth2/v2.0/token"));
        assertThat(discovery.path("end_session_endpoint").asString()).isEqualTo(standin.secure("/oauth2/v2.0/logout"));
        assertThat(json(get(discovery.path("jwks_uri").asString())).path("keys").size())
                .isEqualTo(1);
    }

    @Test
    void aPersonSignsInWithTwoFactors() throws Exception {
        var claims = claimsOf(token(codeFor("E0001", Map.of())));

        assertThat(claims.getIssuer()).isEqualTo(standin.issuer());
        assertThat(claims.getAudience()).containsExactly(CLIENT);
        assertThat(claims.getStringClaim("oid")).isEqualTo("00000000-0000-4000-8000-000000000001");
        assertThat(claims.getSubject()).isNotEqualTo(claims.getStringClaim("oid"));
        assertThat(claims.getStringClaim("tid")).isEqualTo(DIRECTORY);
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("e0001@demo.example");
        assertThat(claims.getStringClaim("name")).isEqualTo("見本 1");
        assertThat(claims.getStringListClaim("roles")).containsExactly("Teacher");
        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd", "mfa");
        assertThat(claims.getStringClaim("nonce")).isEqualTo("n-1");
        assertThat(claims.getStringClaim("ver")).isEqualTo("2.0");
        assertThat(claims.getLongClaim("auth_time")).isPositive();
        assertThat(claims.getClaims()).doesNotContainKeys("acrs", "azp", "sid");
    }

    @Test
    void aPersonMaySignInWithoutTheSecondFactor() throws Exception {
        var page = get(location(get(authorize(Map.of()))));
        var signedIn = post(page.uri().toString(), Map.of("employeeId", "E0001", "withoutMultiFactor", "true"));

        assertThat(claimsOf(token(code(get(location(signedIn))))).getStringListClaim("amr"))
                .containsExactly("pwd");
    }

    @Test
    void oneWhoHasNoSecondFactorIsNeverSaidToHaveUsedIt() throws Exception {
        var claims = claimsOf(token(codeFor("E0002", Map.of())));

        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(claims.getClaims()).doesNotContainKey("roles");
    }

    @Test
    void theBrowserMaySignInOverThePlainDoor() throws Exception {
        var first = get(authorize(Map.of()).replace(standin.secure(""), standin.plain("")));
        assertThat(location(first)).startsWith(standin.plain("/standin/sign-in"));

        var signedIn = post(location(first), Map.of("employeeId", "E0001"));
        var claims = claimsOf(token(code(get(location(signedIn)))));

        assertThat(claims.getIssuer()).isEqualTo(standin.issuer());
    }

    @Test
    void everySignInAsksWhoItIs() throws Exception {
        codeFor("E0001", Map.of());

        assertThat(location(get(authorize(Map.of())))).contains("/standin/sign-in");
        assertThat(location(get(authorize(Map.of("prompt", "none"))))).startsWith(CALLBACK + "?code=");
    }

    @Test
    void whatWasPickedAnswersOneRequestOnce() throws Exception {
        var asked = location(get(authorize(Map.of("prompt", "login"))));
        var answered = location(post(asked, Map.of("employeeId", "E0001")));

        assertThat(location(get(answered.replace("n-1", "n-2")))).contains("/standin/sign-in");

        answered = location(post(asked, Map.of("employeeId", "E0001")));
        assertThat(code(get(answered))).isNotEmpty();
        assertThat(location(get(answered))).contains("/standin/sign-in");
    }

    @Test
    void withoutASessionPromptNoneGoesBackUnansweredAsAtEntra() throws Exception {
        assertThat(location(get(authorize(Map.of("prompt", "none")))))
                .startsWith(CALLBACK + "?error=login_required&error_description=AADSTS50058");
    }

    @Test
    void anEssentialContextAsksForTheSecondFactor() throws Exception {
        codeFor("E0002", Map.of());

        var asked = location(get(authorize(Map.of("claims", STEP_UP))));
        assertThat(asked).contains("/standin/sign-in");
        assertThat(post(asked, Map.of("employeeId", "E0002")).statusCode()).isEqualTo(403);

        var code = code(get(location(post(asked, Map.of("employeeId", "E0001")))));
        assertThat(claimsOf(token(code)).getStringListClaim("acrs")).containsExactly("c1");
    }

    @Test
    void whatAScriptSendsInOneRequestIsEnough() throws Exception {
        var follower = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .sslContext(standin.trust())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        var page = follower.send(
                HttpRequest.newBuilder(URI.create(authorize(Map.of()))).build(), BodyHandlers.ofString());

        var signedIn = post(page.uri().toString(), Map.of("employeeId", "E0003"));

        assertThat(signedIn.statusCode()).isEqualTo(302);
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyIn() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(standin.secure("/standin/sign-in")))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("employeeId=E0001"))
                .build();

        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(location(get(authorize(Map.of())))).contains("/standin/sign-in");
    }

    @Test
    void anUnknownApplicationIsToldSoOnAPage() throws Exception {
        var refused = get(authorize(Map.of("client_id", "another")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("AADSTS700016").contains("サインインできません");
    }

    @Test
    void anUnknownRedirectUriIsNeverFollowed() throws Exception {
        var refused = get(authorize(Map.of("redirect_uri", "https://evil.example/")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
        assertThat(refused.body()).contains("AADSTS50011");
    }

    @Test
    void aRequestWithoutProofKeyGoesBackWithEntrasNumber() throws Exception {
        assertThat(location(get(authorize(Map.of("code_challenge", "", "code_challenge_method", "")))))
                .startsWith(CALLBACK + "?error=invalid_request&error_description=AADSTS9002325");
        assertThat(location(get(authorize(Map.of("code_challenge_method", "plain")))))
                .contains("AADSTS501491");
    }

    @Test
    void aWrongSecretRedeemsNothing() throws Exception {
        var refused = redeem(codeFor("E0001", Map.of()), Map.of("client_secret", "wrong"));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).path("error").asString()).isEqualTo("invalid_client");
        assertThat(json(refused).path("error_description").asString()).startsWith("AADSTS7000215");
    }

    @Test
    void anUnknownApplicationRedeemsNothing() throws Exception {
        var refused = redeem(codeFor("E0001", Map.of()), Map.of("client_id", "another"));

        assertThat(json(refused).path("error_codes").path(0).asInt()).isEqualTo(700016);
    }

    @Test
    void aWrongVerifierRedeemsNothing() throws Exception {
        var refused = redeem(codeFor("E0001", Map.of()), Map.of("code_verifier", VERIFIER + "x"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("error_codes").path(0).asInt()).isEqualTo(501481);
    }

    @Test
    void aCodeIsRedeemedOnce() throws Exception {
        var code = codeFor("E0001", Map.of());

        assertThat(redeem(code, Map.of()).statusCode()).isEqualTo(200);
        assertThat(json(redeem(code, Map.of())).path("error_codes").path(0).asInt())
                .isEqualTo(70008);
    }

    @Test
    void anotherDirectoryIsNotFound() throws Exception {
        var refused = get("https://localhost:" + standin.https + "/common/v2.0/.well-known/openid-configuration");

        assertThat(json(refused).path("error_codes").path(0).asInt()).isEqualTo(90002);
    }

    @Test
    void signingOutEndsTheSessionAndReturnsOnlyToTheApplication() throws Exception {
        codeFor("E0001", Map.of());
        assertThat(location(get(authorize(Map.of("prompt", "none"))))).startsWith(CALLBACK + "?code=");
        var back = get(standin.secure("/oauth2/v2.0/logout?post_logout_redirect_uri=")
                + URLEncoder.encode("http://localhost:8080/", UTF_8));

        assertThat(location(back)).isEqualTo("http://localhost:8080/");
        assertThat(location(get(authorize(Map.of("prompt", "none"))))).contains("login_required");
        assertThat(get(standin.secure("/oauth2/v2.0/logout?post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F"))
                        .body())
                .contains("サインアウトしました");
    }

    @Test
    void thePageIsMarkedAsASpecimenAndStrict() throws Exception {
        var page = get(location(get(authorize(Map.of()))));

        assertThat(page.body())
                .contains("見本のサインイン")
                .contains("Microsoft 365 の代わり")
                .doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self' http://localhost:8080", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void peopleAddedWhileRunningAreFoundAndOnlyFiftyAreShown() throws Exception {
        standin.writePeople(3_000);

        var all = get(standin.secure("/standin/sign-in")).body();
        assertThat(all).contains("3000").contains("のうち初めの 50人");
        assertThat(all.split("name=\"employeeId\"", -1)).hasSize(51);
        assertThat(get(standin.secure("/standin/sign-in?q=E2999")).body()).contains("見本 2999");
        standin.writePeople(3);
    }

    @Test
    void aTokenIssuedBeforeARestartIsStillSignedByAKnownKey() throws Exception {
        var before = token(codeFor("E0001", Map.of()));

        standin.restart();

        assertThat(claimsOf(before).getStringClaim("oid")).isNotEmpty();
    }

    private String authorize(Map<String, String> changed) throws Exception {
        var parameters = new LinkedHashMap<>(Map.of(
                "client_id", CLIENT,
                "response_type", "code",
                "redirect_uri", CALLBACK,
                "scope", "openid profile",
                "state", "s-1",
                "nonce", "n-1",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
        parameters.putAll(changed);
        return standin.secure("/oauth2/v2.0/authorize?" + form(parameters));
    }

    private String codeFor(String employeeId, Map<String, String> changed) throws Exception {
        var asked = location(get(authorize(changed)));
        return code(get(location(post(asked, Map.of("employeeId", employeeId)))));
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(location(answer)).startsWith(CALLBACK);
        var parameters =
                UriComponentsBuilder.fromUriString(location(answer)).build().getQueryParams();
        assertThat(parameters.getFirst("state")).isEqualTo("s-1");
        return String.valueOf(parameters.getFirst("code"));
    }

    private HttpResponse<String> redeem(String code, Map<String, String> changed) throws Exception {
        var parameters = new LinkedHashMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "client_secret", SECRET,
                "redirect_uri", CALLBACK,
                "code", code,
                "code_verifier", VERIFIER));
        parameters.putAll(changed);
        return post(standin.secure("/oauth2/v2.0/token"), parameters);
    }

    private String token(String code) throws Exception {
        return json(redeem(code, Map.of())).path("id_token").asString();
    }

    private JWTClaimsSet claimsOf(String token) throws Exception {
        var jwt = SignedJWT.parse(token);
        var keys = JWKSet.parse(get(standin.secure("/discovery/v2.0/keys")).body());
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private static String challenge() throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
    }

    private HttpResponse<String> get(String address) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html, */*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> parameters) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(parameters)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(to -> answer.uri().resolve(to).toString())
                .orElse("");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
