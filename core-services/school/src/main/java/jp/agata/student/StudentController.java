package jp.agata.student;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.web.HomePanel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one student. */
@Controller
@RequestMapping("/{tenant}/students/{student}")
class StudentController {

    private final Profiles profiles;
    private final ObjectProvider<StudentPanel> panels;
    private final Clock clock;

    StudentController(Profiles profiles, ObjectProvider<StudentPanel> panels, Clock clock) {
        this.profiles = profiles;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID student, Model model) {
        var today = LocalDate.now(clock);
        var profile = profiles.open(student);
        model.addAttribute("profile", profile);
        model.addAttribute("name", profile.nameOn(today).orElseThrow());
        var standing = profile.standing(today).orElseThrow();
        model.addAttribute("standing", standing);
        model.addAttribute("panels", panels(student, standing));
        return "student/student";
    }

    private List<HomePanel.Shown> panels(UUID student, Profile.Stay standing) {
        return standing.places().stream()
                .findFirst()
                .map(place -> new StudentPanel.Whom(
                        student, standing.id(), standing.schoolId(), place.homeroom(), place.schoolYear()))
                .map(whom -> panels.orderedStream()
                        .flatMap(panel -> panel.of(whom).stream())
                        .toList())
                .orElseGet(List::of);
    }
}
