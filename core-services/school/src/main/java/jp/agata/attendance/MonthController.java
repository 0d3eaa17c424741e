package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a month: the grid, its closing, its corrections. */
@Controller
@RequestMapping("/{tenant}/attendance/{homeroom:[0-9a-f-]{36}}/month/{month:\\d{4}-\\d{2}}")
class MonthController {

    private final MonthPages pages;
    private final MonthGrid grid;
    private final Attendance attendance;
    private final MonthClosing closing;

    MonthController(MonthPages pages, MonthGrid grid, Attendance attendance, MonthClosing closing) {
        this.pages = pages;
        this.grid = grid;
        this.attendance = attendance;
        this.closing = closing;
    }

    @GetMapping
    String show(@PathVariable UUID homeroom, @PathVariable YearMonth month, Model model) {
        model.addAttribute("page", pages.of(homeroom, month));
        return "attendance/month";
    }

    @PatchMapping("/cells")
    ResponseEntity<MonthGrid.Answer> save(
            @PathVariable UUID homeroom,
            @PathVariable YearMonth month,
            @RequestHeader("Idempotency-Key") UUID request,
            @RequestBody List<MonthGrid.Change> changes) {
        var answer = grid.save(homeroom, month, request, changes);
        return ResponseEntity.status(answer.conflicts().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(answer);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable String tenant, @PathVariable UUID homeroom, @PathVariable YearMonth month) {
        attendance.confirmRest(homeroom, month);
        return back(tenant, homeroom, month);
    }

    @PostMapping("/closing")
    String close(@PathVariable String tenant, @PathVariable UUID homeroom, @PathVariable YearMonth month) {
        closing.close(homeroom, month);
        return back(tenant, homeroom, month);
    }

    @PostMapping("/approval")
    String approve(@PathVariable String tenant, @PathVariable UUID homeroom, @PathVariable YearMonth month) {
        closing.approve(homeroom, month);
        return back(tenant, homeroom, month);
    }

    @PostMapping("/return")
    String sendBack(@PathVariable String tenant, @PathVariable UUID homeroom, @PathVariable YearMonth month) {
        closing.sendBack(homeroom, month);
        return back(tenant, homeroom, month);
    }

    @PostMapping("/corrections")
    String correct(
            @PathVariable String tenant,
            @PathVariable UUID homeroom,
            @PathVariable YearMonth month,
            @RequestParam UUID enrollment,
            @RequestParam LocalDate day,
            @RequestParam int version,
            @RequestParam String symbol,
            @RequestParam String reason) {
        var edit = new MarkEdit(enrollment, day, grid.read(symbol), version);
        closing.correct(homeroom, edit, reason);
        return back(tenant, homeroom, YearMonth.from(day));
    }

    private static String back(String tenant, UUID homeroom, YearMonth month) {
        return "redirect:/" + tenant + "/attendance/" + homeroom + "/month/" + month;
    }
}
