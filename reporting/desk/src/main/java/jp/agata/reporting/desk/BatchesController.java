package jp.agata.reporting.desk;

import java.util.UUID;
import jp.agata.forms.Forms;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Batches: asked for on a form's page, watched and handled on their own. */
@Controller
@RequestMapping("/{tenant}")
class BatchesController {

    private final Batches batches;
    private final BatchFiles files;
    private final Forms forms;
    private final FormChoice choice;

    BatchesController(Batches batches, BatchFiles files, Forms forms, FormChoice choice) {
        this.batches = batches;
        this.files = files;
        this.forms = forms;
        this.choice = choice;
    }

    @PostMapping("/forms/{form}/batches")
    String request(
            @PathVariable String tenant,
            @PathVariable String form,
            FormChoice.Asked asked,
            @RequestParam MultiValueMap<String, String> address) {
        var chosen = forms.get(form);
        var request = choice.of(chosen, asked, address).request();
        var batch = batches.request(chosen, request);
        choice.remember(chosen, request);
        return "redirect:/%s/batches/%s".formatted(tenant, batch.id());
    }

    @GetMapping("/batches/{batch}")
    String show(@PathVariable UUID batch, Model model) {
        model.addAttribute("page", files.page(batch));
        return "desk/batch";
    }

    @GetMapping("/batches/{batch}/progress")
    String progress(@PathVariable UUID batch, Model model) {
        model.addAttribute("page", files.page(batch));
        return "desk/batch :: progress";
    }

    @PostMapping("/batches/{batch}/cancellation")
    String cancel(@PathVariable String tenant, @PathVariable UUID batch) {
        batches.cancel(batch);
        return "redirect:/%s/batches/%s".formatted(tenant, batch);
    }

    @PostMapping("/batches/{batch}/repetition")
    String runAgain(@PathVariable String tenant, @PathVariable UUID batch) {
        batches.runAgain(batch);
        return "redirect:/%s/batches/%s".formatted(tenant, batch);
    }

    @GetMapping("/batches/{batch}/documents.zip")
    ResponseEntity<byte[]> documents(@PathVariable UUID batch) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("documents.zip")
                                .build()
                                .toString())
                .body(files.zip(batch));
    }
}
