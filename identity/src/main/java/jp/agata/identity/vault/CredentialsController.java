package jp.agata.identity.vault;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Training and licences. */
@Controller
@RequestMapping("/me/credentials")
class CredentialsController {

    private final Credentials credentials;
    private final CredentialCheck check;

    CredentialsController(Credentials credentials, CredentialCheck check) {
        this.credentials = credentials;
        this.check = check;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "TRAINING") CredentialKind kind, Model model) {
        model.addAttribute("kind", kind).addAttribute("credentials", credentials.list(kind));
        return "vault/credentials";
    }

    @PostMapping
    ResponseEntity<Void> add(
            @RequestParam CredentialKind kind, @ModelAttribute CredentialForm form, HttpServletRequest request) {
        credentials.add(check.checked(form.toCredential(UUID.randomUUID(), kind)));
        return Answers.goTo("/me/credentials?kind=" + kind, request);
    }

    @PostMapping("/{id}")
    ResponseEntity<Void> change(
            @PathVariable UUID id,
            @RequestParam CredentialKind kind,
            @ModelAttribute CredentialForm form,
            HttpServletRequest request) {
        credentials.change(check.checked(form.toCredential(id, kind)));
        return Answers.goTo("/me/credentials?kind=" + kind, request);
    }

    @PostMapping("/{id}/deletion")
    ResponseEntity<Void> delete(@PathVariable UUID id, @RequestParam CredentialKind kind, HttpServletRequest request) {
        credentials.delete(id);
        return Answers.goTo("/me/credentials?kind=" + kind, request);
    }
}
