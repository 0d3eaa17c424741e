package jp.agata.student;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.HomeroomAction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of one homeroom. */
@Controller
@RequestMapping("/{tenant}/homerooms/{homeroom}")
class HomeroomController {

    private final Students students;
    private final ObjectProvider<HomeroomAction> actions;
    private final Access access;
    private final Clock clock;

    HomeroomController(Students students, ObjectProvider<HomeroomAction> actions, Access access, Clock clock) {
        this.students = students;
        this.actions = actions;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID homeroom, Model model) {
        var list = students.classList(homeroom, LocalDate.now(clock));
        model.addAttribute("list", list);
        model.addAttribute("halves", halves(list.members()));
        model.addAttribute("year", new SchoolYear(list.homeroom().schoolYear()));
        model.addAttribute("actions", actionsFor(list.homeroom()));
        return "student/homeroom";
    }

    private List<HomeroomAction> actionsFor(Homeroom homeroom) {
        return actions.stream()
                .filter(action -> access.mayInHomeroom(action.permission(), homeroom.school(), homeroom.id()))
                .sorted(Comparator.comparingInt(HomeroomAction::order))
                .toList();
    }

    // 40人でも 768 の高さに収まるように二つに分ける
    private static List<List<Member>> halves(List<Member> members) {
        if (members.size() <= 12) {
            return List.of(members);
        }
        var middle = (members.size() + 1) / 2;
        return List.of(members.subList(0, middle), members.subList(middle, members.size()));
    }
}
