package jp.agata.handover;

import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.identity.HandoverWindows;
import jp.agata.school.School;
import jp.agata.school.Schools;
import jp.agata.tenancy.Tenant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has left or will leave, and for whom a window is open. */
@Controller
@RequestMapping("/{tenant}/staff/handovers")
class HandoverController {

    private final Handovers handovers;
    private final Schools schools;

    HandoverController(Handovers handovers, Schools schools) {
        this.handovers = handovers;
        this.schools = schools;
    }

    @GetMapping
    String show(Model model) {
        var open = handovers.open();
        model.addAttribute("leavers", handovers.leavers())
                .addAttribute("windows", open)
                .addAttribute(
                        "granted",
                        open.stream().map(HandoverWindows.Window::post).collect(Collectors.toSet()))
                .addAttribute("days", HandoverWindows.DAYS)
                .addAttribute(
                        "schools", schools.all().stream().collect(Collectors.toMap(School::id, School::shortName)));
        return "handover/handovers";
    }

    @PostMapping
    String grant(@RequestParam UUID post, @RequestParam int days) {
        handovers.grant(post, days);
        return page();
    }

    @PostMapping("/{window}/withdrawal")
    String withdraw(@PathVariable UUID window) {
        handovers.withdraw(window);
        return page();
    }

    private static String page() {
        return "redirect:/" + Tenant.current().code() + "/staff/handovers";
    }
}
