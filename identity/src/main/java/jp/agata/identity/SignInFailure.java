package jp.agata.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends the person to a page that says why, in words of our own: nothing of the token or the error text is shown. */
class SignInFailure implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailure.class);
    private static final Set<String> KNOWN = Set.of("unknown_person", "wrong_directory", "access_denied");

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("Sign-in failed: {}", failure.toString());
        var code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "other";
        response.sendRedirect(
                request.getContextPath() + "/sign-in-failed?why=" + (KNOWN.contains(code) ? code : "other"));
    }
}
