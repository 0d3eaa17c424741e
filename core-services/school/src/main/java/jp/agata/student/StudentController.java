package jp.agata.student;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
    private final Clock clock;

    StudentController(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID student, Model model) {
        var today = LocalDate.now(clock);
        var profile = profiles.open(student);
        model.addAttribute("profile", profile);
        model.addAttribute("name", profile.nameOn(today).orElseThrow());
        model.addAttribute("standing", profile.standing(today).orElseThrow());
        return "student/student";
    }
}
