package jp.agata.excuse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one case: entered, changed, ended, admitted, withdrawn. */
@Controller
@RequestMapping("/{tenant}/excuses")
class ExcuseController {

    private final ExcusePages pages;
    private final Excuses excuses;

    ExcuseController(ExcusePages pages, Excuses excuses) {
        this.pages = pages;
        this.excuses = excuses;
    }

    @GetMapping("/new")
    String blank(ExcuseForm form, Model model) {
        model.addAttribute("page", pages.blank(form));
        return "excuse/case";
    }

    @GetMapping("/effect")
    String effect(@RequestParam(required = false) @Nullable UUID id, ExcuseForm form, Model model) {
        model.addAttribute("effect", pages.effect(id, form)).addAttribute("id", id);
        return "excuse/effect";
    }

    @PostMapping
    String register(@PathVariable String tenant, ExcuseForm form) {
        return to(tenant, pages.save(null, 0, form));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("page", pages.of(id));
        return "excuse/case";
    }

    @PostMapping("/{id}")
    String change(@PathVariable String tenant, @PathVariable UUID id, @RequestParam int version, ExcuseForm form) {
        return to(tenant, pages.save(id, version, form));
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable String tenant,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String reason) {
        excuses.withdraw(id, version, reason);
        return to(tenant, id);
    }

    @PostMapping("/{id}/admission")
    String admit(
            @PathVariable String tenant, @PathVariable UUID id, @RequestParam int version, @RequestParam int days) {
        excuses.admit(id, version, days);
        return to(tenant, id);
    }

    private static String to(String tenant, UUID id) {
        return "redirect:/" + tenant + "/excuses/" + id;
    }
}
