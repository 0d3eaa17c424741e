package jp.agata.standin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where everything is (OpenID Connect Discovery), and the refusal for a directory that is not this one. */
@RestController
class DiscoveryController {

    private final StandinSettings settings;
    private final RefusalAnswers refusals;

    DiscoveryController(StandinSettings settings, RefusalAnswers refusals) {
        this.settings = settings;
        this.refusals = refusals;
    }

    @GetMapping("/${agata.standin.directory-tenant}/v2.0/.well-known/openid-configuration")
    Map<String, Object> discovery() {
        return Map.ofEntries(
                Map.entry("issuer", settings.issuer()),
                Map.entry("authorization_endpoint", settings.absolute(settings.authorizePath())),
                Map.entry("token_endpoint", settings.absolute(settings.tokenPath())),
                Map.entry("jwks_uri", settings.absolute(settings.keysPath())),
                Map.entry("end_session_endpoint", settings.absolute(settings.logoutPath())),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("response_modes_supported", List.of("query")),
                Map.entry("subject_types_supported", List.of("pairwise")),
                Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                Map.entry("scopes_supported", List.of("openid", "profile", "email", "offline_access")),
                Map.entry("claims_parameter_supported", true),
                Map.entry(
                        "token_endpoint_auth_methods_supported", List.of("client_secret_post", "client_secret_basic")),
                Map.entry("code_challenge_methods_supported", List.of("S256")));
    }

    @RequestMapping({"/{directory}/v2.0/.well-known/openid-configuration", "/{directory}/oauth2/v2.0/{endpoint}"})
    void unknownDirectory(HttpServletResponse response) throws IOException {
        refusals.write(response, Refusal.DIRECTORY_UNKNOWN);
    }
}
