package jp.agata.attendance;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.calendar.JapanTime;
import jp.agata.school.School;
import jp.agata.school.Schools;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The board of all homerooms today, kept up to date while it is looked at. */
@Controller
@RequestMapping("/{tenant}/attendance/board")
class BoardController {

    private final RollBoard board;
    private final OpenBoards open;
    private final Schools schools;
    private final Access access;
    private final Clock clock;

    BoardController(RollBoard board, OpenBoards open, Schools schools, Access access, Clock clock) {
        this.board = board;
        this.open = open;
        this.schools = schools;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable UUID school, HttpSession session, Model model) {
        access.require(Permission.VIEW_BOARD);
        var reachable = schools.all();
        if (school == null && reachable.size() > 1) {
            model.addAttribute("schools", reachable).addAttribute("setsReasons", access.may(Permission.SET_REASONS));
            return "attendance/board-schools";
        }
        fill(model, board.look(chosen(school, reachable), today()));
        BoardLook.remember(session, chosen(school, reachable), clock);
        return "attendance/board";
    }

    /** What the open page asks for when it hears of a change: one reading for everyone, and one look in ten minutes. */
    @GetMapping("/lines")
    String lines(@RequestParam UUID school, HttpSession session, Model model) {
        access.requireSchool(Permission.VIEW_BOARD, school);
        if (!BoardLook.isRecent(session, school, clock)) {
            board.record(school, today());
            BoardLook.remember(session, school, clock);
        }
        fill(model, open.shared(school, today()));
        return "attendance/board :: lines";
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    SseEmitter events(@RequestParam UUID school) {
        access.requireSchool(Permission.VIEW_BOARD, school);
        return open.follow(schools.get(school).id());
    }

    private void fill(Model model, RollBoard.Board shown) {
        model.addAttribute("lines", shown.lines())
                .addAttribute("overdue", shown.overdue())
                .addAttribute("total", RollBoard.Total.of(shown.lines()))
                .addAttribute("school", shown.school())
                .addAttribute("today", shown.day())
                .addAttribute("opens", access.may(Permission.TAKE_ROLL))
                .addAttribute("setsReasons", access.ownSchool().isPresent() && access.may(Permission.SET_REASONS))
                .addAttribute("day", JapanTime.day(shown.day()))
                .addAttribute("at", JapanTime.clock(shown.at()));
    }

    private static UUID chosen(@Nullable UUID school, List<School> reachable) {
        return school != null
                ? school
                : reachable.stream()
                        .findFirst()
                        .orElseThrow(AccessProblem.NOT_FOUND::with)
                        .id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
