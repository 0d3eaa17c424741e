package jp.agata.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
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
    private final BoardSignals signals;
    private final Schools schools;
    private final Access access;
    private final Clock clock;

    BoardController(RollBoard board, BoardSignals signals, Schools schools, Access access, Clock clock) {
        this.board = board;
        this.signals = signals;
        this.schools = schools;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable UUID school, Model model) {
        access.require(Permission.VIEW_BOARD);
        var reachable = schools.all();
        if (school == null && reachable.size() > 1) {
            model.addAttribute("schools", reachable);
            return "attendance/board-schools";
        }
        return lines(chosen(school), model, "attendance/board");
    }

    @GetMapping("/lines")
    String lines(@RequestParam UUID school, Model model) {
        return lines(school, model, "attendance/board :: lines");
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    SseEmitter events(@RequestParam UUID school) {
        return signals.follow(schools.get(school).id(), LocalDate.now(clock));
    }

    private String lines(UUID id, Model model, String page) {
        var school = schools.get(id);
        var today = LocalDate.now(clock);
        var lines = board.of(id, today);
        model.addAttribute("lines", lines)
                .addAttribute("total", RollBoard.Total.of(lines))
                .addAttribute("school", school)
                .addAttribute("today", today)
                .addAttribute("opens", access.may(Permission.TAKE_ROLL))
                .addAttribute("day", JapanTime.day(today))
                .addAttribute("at", JapanTime.clock(clock.instant()));
        return page;
    }

    private UUID chosen(@Nullable UUID school) {
        return school != null
                ? school
                : schools.all().stream()
                        .findFirst()
                        .orElseThrow(AccessProblem.NOT_FOUND::with)
                        .id();
    }
}
