package jp.agata.identity.vault;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import jp.agata.access.Classification;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists by kind, one thing with its versions, and the texts that are written here. */
@Controller
@RequestMapping("/me/items")
class ItemsController {

    private final VaultItems items;
    private final Texts texts;
    private final Documents documents;
    private final KeptFiles files;

    ItemsController(VaultItems items, Texts texts, Documents documents, KeptFiles files) {
        this.items = items;
        this.texts = texts;
        this.documents = documents;
        this.files = files;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "COMMENT") ItemKind kind, Model model) {
        model.addAttribute("kind", kind)
                .addAttribute("items", items.list(kind))
                .addAttribute("classes", Classification.values());
        return "vault/items";
    }

    @PostMapping
    ResponseEntity<Void> add(
            @RequestParam ItemKind kind,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String label,
            @RequestParam Classification classification,
            @RequestParam String body,
            HttpServletRequest request) {
        var id = texts.add(kind, new Heading(title, label, classification), body);
        return Answers.goTo("/me/items/" + id, request);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("opened", items.open(id)).addAttribute("classes", Classification.values());
        return "vault/item";
    }

    @PostMapping("/{id}")
    ResponseEntity<Void> change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String label,
            @RequestParam Classification classification,
            @RequestParam String body,
            HttpServletRequest request) {
        texts.change(id, version, new Heading(title, label, classification), body);
        return Answers.goTo("/me/items/" + id, request);
    }

    @PostMapping("/{id}/restoration")
    ResponseEntity<Void> restore(
            @PathVariable UUID id, @RequestParam int version, @RequestParam int number, HttpServletRequest request) {
        var opened = items.open(id);
        if (opened.item().kind().isFile()) {
            documents.restore(id, version, opened.version(number));
        } else {
            texts.restore(id, version, opened.version(number));
        }
        return Answers.goTo("/me/items/" + id, request);
    }

    @PostMapping("/{id}/deletion")
    ResponseEntity<Void> delete(@PathVariable UUID id, HttpServletRequest request) {
        var kind = items.open(id).item().kind();
        files.forget(items.delete(id));
        return Answers.goTo("/me/items?kind=" + kind, request);
    }
}
