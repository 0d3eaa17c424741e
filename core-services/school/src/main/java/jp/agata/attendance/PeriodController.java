package jp.agata.attendance;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The totals of a month, a term or the year, and the days behind each of them. */
@Controller
@RequestMapping("/{tenant}/attendance")
class PeriodController {

    private final PeriodPages pages;

    PeriodController(PeriodPages pages) {
        this.pages = pages;
    }

    @GetMapping("/{homeroom:[0-9a-f-]{36}}/students/{enrollment}")
    String student(
            @PathVariable UUID homeroom,
            @PathVariable UUID enrollment,
            @RequestParam(defaultValue = Periods.YEAR) String period,
            Model model) {
        model.addAttribute("page", pages.student(homeroom, enrollment, period));
        return "attendance/student-days";
    }

    @GetMapping("/{homeroom:[0-9a-f-]{36}}/totals")
    String homeroom(
            @PathVariable UUID homeroom, @RequestParam(defaultValue = Periods.YEAR) String period, Model model) {
        model.addAttribute("page", pages.homeroom(homeroom, period));
        return "attendance/homeroom-totals";
    }

    @GetMapping("/totals")
    String school(@RequestParam UUID school, @RequestParam(defaultValue = Periods.YEAR) String period, Model model) {
        model.addAttribute("page", pages.school(school, period));
        return "attendance/school-totals";
    }
}
