package jp.agata.standin.graph.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import jp.agata.standin.graph.GraphSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The address at which a process on App Service gets tokens for the machine's own identity (IDENTITY_ENDPOINT, IDENTITY_HEADER). */
@RestController
class ManagedIdentityController {

    private static final String VERSION = "2019-08-01";

    private final GraphSettings settings;
    private final Registrations registrations;
    private final AccessTokens tokens;
    private final Clock clock;

    ManagedIdentityController(GraphSettings settings, Registrations registrations, AccessTokens tokens, Clock clock) {
        this.settings = settings;
        this.registrations = registrations;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/standin/managed-identity/token")
    ResponseEntity<Map<String, Object>> token(
            @RequestParam(name = "api-version", defaultValue = "") String version,
            @RequestParam(defaultValue = "") String resource,
            @RequestParam(name = "client_id", defaultValue = "") String clientId,
            @RequestHeader(name = "X-IDENTITY-HEADER", defaultValue = "") String header) {
        var identity = settings.managedIdentity();
        if (identity == null || !isSame(identity.header(), header)) {
            return refused(HttpStatus.UNAUTHORIZED, "The identity header is missing or wrong.");
        }
        var application = registrations.find(identity.clientId());
        if (application.isEmpty() || !clientId.isEmpty() && !clientId.equals(identity.clientId())) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    "No User Assigned or Delegated Managed Identity found for specified ClientId.");
        }
        if (!version.equals(VERSION)) {
            return refused(HttpStatus.BAD_REQUEST, "The api-version '" + version + "' is not supported.");
        }
        try {
            var audience = TokenRequest.known(resource);
            return ResponseEntity.ok(Map.of(
                    "access_token", tokens.issue(application.get(), audience),
                    "expires_on",
                            Long.toString(
                                    clock.instant().plus(AccessTokens.LIFETIME).getEpochSecond()),
                    "resource", audience,
                    "token_type", "Bearer",
                    "client_id", identity.clientId()));
        } catch (Refused e) {
            return refused(HttpStatus.BAD_REQUEST, e.refusal().description());
        }
    }

    private static boolean isSame(String secret, String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<Map<String, Object>> refused(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(Map.of("statusCode", status.value(), "message", message));
    }
}
