package jp.agata.identity.vault;

import java.util.List;
import jp.agata.access.Actor;
import jp.agata.identity.vault.Look.RollView;
import jp.agata.identity.vault.Look.TextSize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 「わたしのもの」: what is mine, and how I like the pages. */
@Controller
@RequestMapping("/me")
class MeController {

    private final VaultPages pages;
    private final Preferences preferences;

    MeController(VaultPages pages, Preferences preferences) {
        this.pages = pages;
        this.preferences = preferences;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("page", pages.overview());
        return "vault/overview";
    }

    @GetMapping("/settings")
    String settings(Model model) {
        model.addAttribute("chosen", preferences.of(Actor.current().person()))
                .addAttribute("sizes", TextSize.values())
                .addAttribute("views", RollView.values());
        return "vault/settings";
    }

    @PostMapping("/settings")
    String change(
            @RequestParam TextSize textSize,
            @RequestParam RollView rollView,
            @RequestParam(defaultValue = "") List<String> favourites) {
        preferences.change(new Look(textSize, rollView, favourites));
        return "redirect:/me/settings";
    }
}
