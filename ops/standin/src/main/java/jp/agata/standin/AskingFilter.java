package jp.agata.standin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks who it is at every sign-in, where Entra would remember: in a demo one is a teacher now and the vice-principal next. What was picked answers exactly
 * the request it was picked for; only {@code prompt=none} looks at the session.
 */
class AskingFilter extends OncePerRequestFilter {

    private static final String ANSWERED = AskingFilter.class.getName();

    static void answer(HttpServletRequest request, String query) {
        request.getSession().setAttribute(ANSWERED, query);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                && !isEnough(signedIn, request)) {
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }

    private static boolean isEnough(SignedIn signedIn, HttpServletRequest request) {
        var demand = Demand.ofClaims(request.getParameter("claims"));
        if (!demand.isMetBy(signedIn)) {
            return false;
        }
        return "none".equals(request.getParameter("prompt")) || isAnswered(request);
    }

    private static boolean isAnswered(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return false;
        }
        var answered = session.getAttribute(ANSWERED);
        session.removeAttribute(ANSWERED);
        return answered != null && answered.equals(request.getQueryString());
    }
}
