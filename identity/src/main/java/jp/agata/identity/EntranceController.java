package jp.agata.identity;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import jp.agata.access.AccessProblem;
import jp.agata.access.CurrentPost;
import jp.agata.access.Post;
import jp.agata.access.PostDirectory;
import jp.agata.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From the bare address to the place of one's main post, and from one post to another without signing out. */
@Controller
class EntranceController {

    private final PostDirectory posts;

    EntranceController(PostDirectory posts) {
        this.posts = posts;
    }

    @GetMapping("/")
    String enter(@AuthenticationPrincipal SignedIn person) {
        return posts.heldBy(person.person()).stream()
                .findFirst()
                .map(post -> "redirect:" + placeOf(post))
                .orElse("identity/no-post");
    }

    @PostMapping("/{tenant}/posts/{post}/current")
    String change(
            @PathVariable String tenant,
            @PathVariable UUID post,
            @AuthenticationPrincipal SignedIn person,
            HttpSession session) {
        List<Post> held = posts.heldBy(person.person());
        var chosen = held.stream()
                .filter(candidate -> candidate.id().equals(post) && candidate.isIn(tenant))
                .findFirst()
                .orElseThrow(AccessProblem.NOT_FOUND::with);
        session.setAttribute(CurrentPost.attribute(tenant), chosen.id());
        return "redirect:" + placeOf(chosen);
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "identity/signed-out";
    }

    @GetMapping("/sign-in-failed")
    String failed(@RequestParam(defaultValue = SignInFailure.OTHER) String why, Model model) {
        model.addAttribute("why", SignInFailure.known(why));
        return "identity/sign-in-failed";
    }

    private static String placeOf(Post post) {
        return post.role().isPrefectural() ? "/pref/" : "/" + post.tenant() + "/";
    }
}
