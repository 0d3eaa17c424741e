package jp.agata.attendance;

import java.util.UUID;
import jp.agata.intake.Acceptance;
import jp.agata.intake.FindingLines;
import jp.agata.intake.Upload;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Choosing a register kept elsewhere, what it would change, and taking it over. */
@Controller
@RequestMapping("/{tenant}/attendance/files")
class RegisterFilesController {

    private final RegisterFiles files;
    private final FindingLines lines;

    RegisterFilesController(RegisterFiles files, FindingLines lines) {
        this.files = files;
        this.lines = lines;
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("history", files.history());
        return "attendance/files";
    }

    @PostMapping
    String create(@PathVariable String tenant, @RequestParam MultipartFile file) {
        var upload = Upload.of(file);
        return page(tenant, files.receive(upload.name(), upload.bytes()));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var file = files.get(id);
        model.addAttribute("file", file);
        if (file.isTaken()) {
            return "attendance/file-taken";
        }
        var preview = files.preview(id);
        model.addAttribute("preview", preview);
        model.addAttribute("findings", lines.lines(preview.findings()));
        model.addAttribute("tone", FindingLines.tone(preview.verdict()));
        return "attendance/file-preview";
    }

    @PostMapping("/{id}/takeover")
    String takeOver(
            @PathVariable String tenant,
            @PathVariable UUID id,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "false") boolean acknowledged,
            @RequestParam(defaultValue = "false") boolean replacing) {
        files.takeOver(id, new Acceptance(fingerprint, acknowledged), replacing);
        return page(tenant, id);
    }

    private static String page(String tenant, UUID id) {
        return "redirect:/" + tenant + "/attendance/files/" + id;
    }
}
