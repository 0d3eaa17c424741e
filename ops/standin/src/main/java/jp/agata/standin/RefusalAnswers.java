package jp.agata.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Sends a refusal where Entra sends it: back to the application if its address is trusted, else to the person or the calling program. */
@Component
public class RefusalAnswers {

    private final JsonMapper json;
    private final Clock clock;

    RefusalAnswers(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void toTheApplication(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        write(response, Refusal.of(error(exception)));
    }

    void toTheBrowser(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        var refusal = Refusal.of(error(exception));
        var address = redirectUri(exception);
        if (address.isPresent()) {
            response.sendRedirect(backTo(address.get(), request.getParameter("state"), refusal));
            return;
        }
        request.setAttribute(SignInController.REFUSAL, refusal);
        response.sendError(refusal.status());
    }

    void toTheApplicationByBrowser(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        response.sendRedirect(backTo(request.getParameter("redirect_uri"), request.getParameter("state"), refusal));
    }

    public void write(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(refusal.body(clock.instant())));
    }

    // Present only when the framework has found it to be one of the application's own.
    private static Optional<String> redirectUri(AuthenticationException exception) {
        return exception instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused
                ? Optional.ofNullable(refused.getAuthorizationCodeRequestAuthentication())
                        .map(OAuth2AuthorizationCodeRequestAuthenticationToken::getRedirectUri)
                : Optional.empty();
    }

    private static String backTo(String redirectUri, @Nullable String state, Refusal refusal) {
        return UriComponentsBuilder.fromUriString(redirectUri)
                .queryParam("error", refusal.code())
                .queryParam("error_description", UriUtils.encode(refusal.description(), UTF_8))
                .queryParam("state", UriUtils.encode(state == null ? "" : state, UTF_8))
                .build(true)
                .toUriString();
    }

    private static OAuth2Error error(AuthenticationException exception) {
        return exception instanceof OAuth2AuthenticationException refused
                ? refused.getError()
                : new OAuth2Error("invalid_request");
    }
}
