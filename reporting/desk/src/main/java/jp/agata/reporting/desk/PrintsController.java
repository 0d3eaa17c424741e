package jp.agata.reporting.desk;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A print in the archive: what it was made from, and its bytes. */
@Controller
@RequestMapping("/{tenant}/prints/{print}")
class PrintsController {

    private final Reprints reprints;

    PrintsController(Reprints reprints) {
        this.reprints = reprints;
    }

    @GetMapping
    String show(@PathVariable UUID print, Model model) {
        model.addAttribute("print", reprints.get(print));
        return "desk/print";
    }

    @GetMapping("/document.pdf")
    ResponseEntity<byte[]> document(@PathVariable UUID print) {
        var file = reprints.file(print);
        var name = ContentDisposition.inline()
                .filename(file.title() + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(file.content());
    }
}
