package jp.agata.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.calendar.JapanTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page of the morning roll and what it sends. */
@Controller
@RequestMapping("/{tenant}/attendance/{homeroom:[0-9a-f-]{36}}")
class SheetController {

    record Edit(UUID enrollment, MarkForm mark, int version) {}

    record Saved(UUID enrollment, int version) {}

    record Conflict(UUID enrollment, MarkForm yours, MarkForm theirs, int version, String by, String at) {}

    record Answer(List<Saved> saved, List<Conflict> conflicts, String at) {}

    record Seat(int seat) {}

    private final Attendance attendance;
    private final Seating seating;
    private final SheetView view;

    SheetController(Attendance attendance, Seating seating, SheetView view) {
        this.attendance = attendance;
        this.seating = seating;
        this.view = view;
    }

    @GetMapping("/{day:\\d{4}-\\d{2}-\\d{2}}")
    String show(@PathVariable UUID homeroom, @PathVariable LocalDate day, Model model) {
        var sheet = attendance.sheet(homeroom, day);
        model.addAttribute("sheet", sheet).addAttribute("view", view.of(sheet));
        return "attendance/sheet";
    }

    @PatchMapping("/{day:\\d{4}-\\d{2}-\\d{2}}/marks")
    ResponseEntity<Answer> save(
            @PathVariable UUID homeroom,
            @PathVariable LocalDate day,
            @RequestHeader("Idempotency-Key") UUID request,
            @RequestBody List<Edit> edits) {
        var marks = edits.stream()
                .map(edit -> new MarkEdit(edit.enrollment(), day, edit.mark().toMark(), edit.version()))
                .toList();
        var result = attendance.save(homeroom, request, marks);
        return ResponseEntity.status(result.conflicts().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(answer(result));
    }

    @PutMapping("/{day:\\d{4}-\\d{2}-\\d{2}}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void confirm(@PathVariable UUID homeroom, @PathVariable LocalDate day) {
        attendance.confirm(homeroom, day);
    }

    @DeleteMapping("/{day:\\d{4}-\\d{2}-\\d{2}}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void withdraw(@PathVariable UUID homeroom, @PathVariable LocalDate day) {
        attendance.withdrawConfirmation(homeroom, day);
    }

    @PutMapping("/seats/{enrollment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void move(@PathVariable UUID homeroom, @PathVariable UUID enrollment, @RequestBody Seat seat) {
        seating.move(homeroom, enrollment, seat.seat());
    }

    private static Answer answer(SaveResult result) {
        return new Answer(
                result.saved().stream()
                        .map(cell -> new Saved(cell.enrollment(), cell.version()))
                        .toList(),
                result.conflicts().stream().map(SheetController::conflict).toList(),
                JapanTime.clock(result.at()));
    }

    private static Conflict conflict(SaveResult.Conflict conflict) {
        return new Conflict(
                conflict.enrollment(),
                MarkForm.of(conflict.yours()),
                MarkForm.of(conflict.theirs()),
                conflict.version(),
                conflict.by(),
                JapanTime.hourMinute(conflict.at()));
    }
}
