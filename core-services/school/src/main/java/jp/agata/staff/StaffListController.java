package jp.agata.staff;

import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.intake.Acceptance;
import jp.agata.intake.FindingLines;
import jp.agata.school.School;
import jp.agata.school.Schools;
import jp.agata.tenancy.Tenant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One staff list: what it would change, accepting it, and how far that is. */
@Controller
@RequestMapping("/{tenant}/staff/lists/{id}")
class StaffListController {

    private final StaffLists lists;
    private final FindingLines lines;
    private final Schools schools;

    StaffListController(StaffLists lists, FindingLines lines, Schools schools) {
        this.lists = lists;
        this.lines = lines;
        this.schools = schools;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        var file = lists.progress(id);
        model.addAttribute("file", file);
        if (file.isTaken()) {
            return "staff/taken";
        }
        var preview = lists.preview(id);
        model.addAttribute("preview", preview);
        model.addAttribute("findings", lines.lines(preview.findings()));
        model.addAttribute("tone", FindingLines.tone(preview.verdict()));
        model.addAttribute("schools", schools.all().stream().collect(Collectors.toMap(School::id, School::shortName)));
        return "staff/preview";
    }

    @GetMapping("/progress")
    String progress(@PathVariable UUID id, Model model) {
        model.addAttribute("file", lists.progress(id));
        return "staff/taken :: progress";
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable UUID id,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "false") boolean acknowledged) {
        lists.accept(id, new Acceptance(fingerprint, acknowledged));
        return "redirect:/" + Tenant.current().code() + "/staff/lists/" + id;
    }
}
