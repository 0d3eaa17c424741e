package jp.agata.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.calendar.JapanTime;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.school.School;
import jp.agata.school.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The door to the roll: one's own homeroom today, or the choice of one. */
@Controller
@RequestMapping("/{tenant}/attendance")
class AttendanceController {

    record Group(School school, List<Homeroom> homerooms) {}

    private final Access access;
    private final Schools schools;
    private final Homerooms homerooms;
    private final Clock clock;

    AttendanceController(Access access, Schools schools, Homerooms homerooms, Clock clock) {
        this.access = access;
        this.schools = schools;
        this.homerooms = homerooms;
        this.clock = clock;
    }

    @GetMapping
    String choose(@PathVariable String tenant, Model model) {
        access.require(Permission.TAKE_ROLL);
        var today = LocalDate.now(clock);
        var own = access.ownHomeroom();
        if (own.isPresent()) {
            return "redirect:/" + tenant + "/attendance/" + own.get() + "/" + today;
        }
        model.addAttribute("groups", groups(today)).addAttribute("today", today);
        model.addAttribute("day", JapanTime.day(today));
        return "attendance/choose";
    }

    private List<Group> groups(LocalDate today) {
        return schools.all().stream()
                .map(school -> new Group(
                        school,
                        homerooms.ofSchool(school.id(), SchoolYear.of(today).year())))
                .toList();
    }
}
