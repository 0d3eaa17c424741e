package jp.agata.student;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.school.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Homerooms within reach: those of the own school, or for a board the schools first. */
@Controller
@RequestMapping("/{tenant}")
class HomeroomsController {

    private final Schools schools;
    private final HomeroomOverview overview;
    private final Clock clock;

    HomeroomsController(Schools schools, HomeroomOverview overview, Clock clock) {
        this.schools = schools;
        this.overview = overview;
        this.clock = clock;
    }

    @GetMapping("/homerooms")
    String show(Model model) {
        var visible = schools.all();
        if (visible.size() == 1) {
            return show(visible.getFirst().id(), model);
        }
        model.addAttribute("schools", visible);
        model.addAttribute("counts", overview.schools());
        return "student/schools";
    }

    @GetMapping("/homerooms/of/{school}")
    String show(@PathVariable UUID school, Model model) {
        model.addAttribute("school", schools.get(school));
        model.addAttribute("lines", overview.of(school));
        model.addAttribute("year", SchoolYear.of(LocalDate.now(clock)));
        return "student/homerooms";
    }
}
