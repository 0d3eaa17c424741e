package jp.agata.identity.vault;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.agata.access.Classification;
import jp.agata.intake.Upload;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files: given, given anew, taken out. */
@Controller
@RequestMapping("/me/documents")
class DocumentsController {

    private final Documents documents;
    private final KeptFiles files;

    DocumentsController(Documents documents, KeptFiles files) {
        this.documents = documents;
        this.files = files;
    }

    @PostMapping
    ResponseEntity<Void> add(
            @RequestParam ItemKind kind,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String label,
            @RequestParam Classification classification,
            @RequestParam(defaultValue = "false") boolean pictures,
            @RequestParam MultipartFile file,
            HttpServletRequest request) {
        var upload = Upload.of(file);
        var heading = new Heading(title.isBlank() ? upload.name() : title, label, classification);
        var id = documents.add(kind, heading, upload.name(), upload.bytes(), pictures);
        return Answers.goTo("/me/items/" + id, request);
    }

    @PostMapping("/{id}")
    ResponseEntity<Void> change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String label,
            @RequestParam Classification classification,
            @RequestParam(defaultValue = "false") boolean pictures,
            @RequestParam MultipartFile file,
            HttpServletRequest request) {
        var upload = Upload.of(file);
        documents.change(
                id, version, new Heading(title, label, classification), upload.name(), upload.bytes(), pictures);
        return Answers.goTo("/me/items/" + id, request);
    }

    @PostMapping("/{id}/heading")
    ResponseEntity<Void> rename(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String label,
            @RequestParam Classification classification,
            HttpServletRequest request) {
        documents.rename(id, version, new Heading(title, label, classification));
        return Answers.goTo("/me/items/" + id, request);
    }

    /** Always saved, never shown: what is in it is not ours to run. */
    @GetMapping("/{id}/versions/{number}/file")
    ResponseEntity<byte[]> fetch(@PathVariable UUID id, @PathVariable int number) {
        var file = files.fetch(id, number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
