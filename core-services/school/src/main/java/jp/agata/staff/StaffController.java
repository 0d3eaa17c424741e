package jp.agata.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The staff of a municipality, school by school. */
@Controller
class StaffController {

    private final StaffRoom room;

    StaffController(StaffRoom room) {
        this.room = room;
    }

    @GetMapping("/{tenant}/staff")
    String show(@RequestParam(required = false) @Nullable UUID school, Model model) {
        var rooms = room.all();
        model.addAttribute("rooms", rooms);
        model.addAttribute(
                "chosen",
                rooms.stream()
                        .filter(candidate ->
                                school == null || candidate.school().id().equals(school))
                        .findFirst()
                        .orElse(null));
        return "staff/staff";
    }
}
