package jp.agata.closure;

import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.school.Schools;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The orders of closure of a school: seen by its staff, given by 校長 and 教頭. */
@Controller
@RequestMapping("/{tenant}/closures")
class ClosureController {

    private final ClosurePages pages;
    private final Schools schools;
    private final Access access;

    ClosureController(ClosurePages pages, Schools schools, Access access) {
        this.pages = pages;
        this.schools = schools;
        this.access = access;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID school, Model model) {
        access.require(Permission.VIEW_STUDENT);
        var reachable = schools.all();
        if (school == null && reachable.size() != 1) {
            model.addAttribute("schools", reachable);
            return "closure/schools";
        }
        model.addAttribute(
                "page", pages.overview(school == null ? reachable.getFirst().id() : school));
        return "closure/closures";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable UUID school, Model model) {
        model.addAttribute("page", pages.blank(school));
        return "closure/closure";
    }

    @GetMapping("/effect")
    String effect(ClosureForm form, @RequestParam(required = false) @Nullable UUID id, Model model) {
        model.addAttribute("effect", pages.effect(form, id)).addAttribute("id", id);
        return "closure/effect";
    }

    @PostMapping
    String order(@PathVariable String tenant, ClosureForm form) {
        pages.order(form);
        return back(tenant);
    }

    @GetMapping("/{closure}")
    String show(@PathVariable UUID closure, @RequestParam(required = false) @Nullable UUID school, Model model) {
        model.addAttribute("page", pages.of(school, closure));
        return "closure/closure";
    }

    @PostMapping("/{closure}")
    String change(
            @PathVariable String tenant, @PathVariable UUID closure, @RequestParam int version, ClosureForm form) {
        pages.change(closure, version, form);
        return back(tenant);
    }

    @PostMapping("/{closure}/withdrawal")
    String withdraw(
            @PathVariable String tenant,
            @PathVariable UUID closure,
            @RequestParam(required = false) @Nullable UUID school,
            @RequestParam int version) {
        pages.withdraw(school, closure, version);
        return back(tenant);
    }

    private static String back(String tenant) {
        return "redirect:/" + tenant + "/closures";
    }
}
