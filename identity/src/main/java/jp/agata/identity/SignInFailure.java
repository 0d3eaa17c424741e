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

    static final String OTHER = "other";

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailure.class);
    private static final Set<String> KNOWN = Set.of("unknown_person", "wrong_directory", "access_denied");

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("Sign-in failed: {}", failure.toString());
        var code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : OTHER;
        response.sendRedirect(request.getContextPath() + "/sign-in-failed?why=" + known(code));
    }

    /** One of the reasons we have words for. */
    static String known(String code) {
        return KNOWN.contains(code) ? code : OTHER;
    }
}
