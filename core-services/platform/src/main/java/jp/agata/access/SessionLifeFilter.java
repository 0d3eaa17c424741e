package jp.agata.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session 12 hours after it began, however busy it is (S10). */
public class SessionLifeFilter extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final InstantSource clock;

    public SessionLifeFilter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && clock.millis() - session.getCreationTime() > LONGEST.toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
