package jp.agata.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import jp.agata.access.Actor;
import jp.agata.access.Classification;
import jp.agata.access.Post;
import jp.agata.access.PostDirectory;
import jp.agata.access.SignedIn;
import jp.agata.audit.Audit;
import jp.agata.audit.PrefectureAudit;
import jp.agata.tenancy.TenantRegistry;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a sign-in to the trail of every place in which the person holds a post, then goes where they wanted. */
@Component
class SignInTrail extends SavedRequestAwareAuthenticationSuccessHandler {

    private final PostDirectory posts;
    private final TenantRegistry tenants;
    private final Audit audit;
    private final PrefectureAudit prefecture;
    private final TransactionTemplate transaction;

    SignInTrail(
            PostDirectory posts,
            TenantRegistry tenants,
            Audit audit,
            PrefectureAudit prefecture,
            TransactionTemplate transaction) {
        this.posts = posts;
        this.tenants = tenants;
        this.audit = audit;
        this.prefecture = prefecture;
        this.transaction = transaction;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn person) {
            posts.heldBy(person.person()).forEach(post -> record(person, post, request.getRemoteAddr()));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    private void record(SignedIn person, Post post, String origin) {
        var actor = new Actor(person.person(), person.displayName(), post, person.multiFactor(), origin);
        var whom = Audit.Target.of("person", person.person());
        var code = post.tenant();
        if (code == null) {
            actor.run(() -> prefecture.record(Audit.Action.SIGN_IN, whom, Classification.IV, Map.of()));
            return;
        }
        tenants.find(code)
                .filter(TenantRegistry.Entry::isActive)
                .ifPresent(entry -> entry.tenant()
                        .run(() -> actor.run(() -> transaction.executeWithoutResult(
                                status -> audit.record(Audit.Action.SIGN_IN, whom, Classification.IV)))));
    }
}
