package jp.agata.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the filter of Spring Session and lets it read each session once. */
class SessionReading extends OncePerRequestFilter {

    private final SparingSessions<?> sessions;

    SessionReading(SparingSessions<?> sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sessions.once(() -> pass(request, response, chain));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static boolean pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Exception {
        chain.doFilter(request, response);
        return true;
    }
}
