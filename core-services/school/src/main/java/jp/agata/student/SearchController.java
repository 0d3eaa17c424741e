package jp.agata.student;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search from the top band: a page, and the list that drops down while typing. */
@Controller
@RequestMapping("/{tenant}/search")
class SearchController {

    private static final int PAGE = 100;
    private static final int DROPDOWN = 8;

    private final StudentSearch search;

    SearchController(StudentSearch search) {
        this.search = search;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("hits", search.find(q, PAGE));
        model.addAttribute("limit", PAGE);
        return "student/search";
    }

    @GetMapping("/found")
    String found(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("hits", search.find(q, DROPDOWN));
        return "student/found";
    }
}
