package jp.agata.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the tenant named by the path and the acting person, for the length of the request. The tenant must be one in
 * which the session's person holds a post today; anything else is answered as if it did not exist.
 */
public class ScopeFilter extends OncePerRequestFilter {

    private static final String PREFECTURE = "pref";

    private final TenantRegistry tenants;
    private final PostDirectory posts;

    public ScopeFilter(TenantRegistry tenants, PostDirectory posts) {
        this.tenants = tenants;
        this.posts = posts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var segment = firstSegment(request.getServletPath());
        if (Tenant.isCode(segment)) {
            enterTenant(segment, request, response, chain);
        } else if (segment.equals(PREFECTURE) || segment.equals("me")) {
            enterWithoutTenant(segment, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private void enterTenant(String code, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var tenant = tenants.find(code);
        var actor = signedIn().flatMap(person -> actor(person, postsIn(code, person), request, code));
        if (tenant.isEmpty() || actor.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // 一つの市町の移行が止まっても、閉じるのはその市町の戸だけ
        if (!tenant.get().isActive()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        within(() -> tenant.get().tenant().call(() -> pass(actor.get(), request, response, chain)));
    }

    private void enterWithoutTenant(
            String segment, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = signedIn().flatMap(person -> actor(person, eligible(segment, person), request, segment));
        if (actor.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        within(() -> pass(actor.get(), request, response, chain));
    }

    private static void within(ScopedValue.CallableOp<?, Exception> scope) throws ServletException, IOException {
        try {
            scope.call();
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Actor pass(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Exception {
        return actor.call(() -> {
            chain.doFilter(request, response);
            return actor;
        });
    }

    private List<Post> postsIn(String code, SignedIn person) {
        return posts.heldBy(person.person()).stream()
                .filter(post -> post.isIn(code))
                .toList();
    }

    private List<Post> eligible(String segment, SignedIn person) {
        return posts.heldBy(person.person()).stream()
                .filter(post -> !segment.equals(PREFECTURE) || post.role().isPrefectural())
                .toList();
    }

    private static Optional<Actor> actor(SignedIn person, List<Post> held, HttpServletRequest request, String place) {
        var chosen = Optional.ofNullable(request.getSession(false))
                .map(session -> (UUID) session.getAttribute(CurrentPost.attribute(place)));
        return held.stream()
                .filter(post -> chosen.isPresent() && chosen.get().equals(post.id()))
                .findFirst()
                .or(() -> held.stream().findFirst())
                .map(post -> new Actor(
                        person.person(), person.displayName(), post, person.multiFactor(), request.getRemoteAddr()));
    }

    private static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    private static String firstSegment(String path) {
        var end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    }
}
