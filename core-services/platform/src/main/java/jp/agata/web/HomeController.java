package jp.agata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import jp.agata.access.AccessProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for me now. */
@Controller
class HomeController {

    private final Home home;
    private final Navigation navigation;
    private final Clock clock;

    HomeController(Home home, Navigation navigation, Clock clock) {
        this.home = home;
        this.navigation = navigation;
        this.clock = clock;
    }

    @GetMapping("/{tenant:[0-9]{6}}/")
    String open(Model model) {
        model.addAttribute("now", LocalDateTime.now(clock));
        var groups = home.waiting();
        model.addAttribute("groups", groups);
        model.addAttribute(
                "count", groups.stream().mapToInt(group -> group.items().size()).sum());
        model.addAttribute("panels", home.panels());
        return "home";
    }

    @GetMapping("/{tenant:[0-9]{6}}")
    String withoutSlash() {
        return "redirect:/{tenant}/";
    }

    @GetMapping({"/pref", "/pref/"})
    String prefecture(HttpServletRequest request) {
        return navigation.of(request, Navigation.PREFECTURE).stream()
                .findFirst()
                .map(entry -> "redirect:" + entry.address())
                .orElseThrow(AccessProblem.NOT_FOUND::with);
    }
}
