package jp.agata.reporting.desk;

import java.nio.charset.StandardCharsets;
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

/** The list of forms, and one form with its preview beside the settings. */
@Controller
@RequestMapping("/{tenant}/forms")
class FormsController {

    private static final int PREVIEW_DPI = 110;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Forms forms;
    private final FormChoice choice;
    private final PrintDesk desk;
    private final FormPages pages;

    FormsController(Forms forms, FormChoice choice, PrintDesk desk, FormPages pages) {
        this.forms = forms;
        this.choice = choice;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("page", pages.list());
        return "desk/forms";
    }

    @GetMapping("/{form}")
    String show(
            @PathVariable String form,
            FormChoice.Asked asked,
            @RequestParam MultiValueMap<String, String> address,
            Model model) {
        model.addAttribute("page", pages.form(forms.get(form), asked, address));
        return "desk/form";
    }

    @GetMapping("/{form}/preview.png")
    ResponseEntity<byte[]> preview(
            @PathVariable String form, FormChoice.Asked asked, @RequestParam MultiValueMap<String, String> address) {
        var chosen = forms.get(form);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(desk.preview(chosen, choice.of(chosen, asked, address).request(), PREVIEW_DPI));
    }

    @GetMapping("/{form}/document.xlsx")
    ResponseEntity<byte[]> spreadsheet(
            @PathVariable String form, FormChoice.Asked asked, @RequestParam MultiValueMap<String, String> address) {
        var chosen = forms.get(form);
        var request = choice.of(chosen, asked, address).request();
        var workbook = desk.spreadsheet(chosen, request);
        choice.remember(chosen, request);
        var name = ContentDisposition.attachment()
                .filename(chosen.facts().title() + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(workbook);
    }

    @PostMapping("/{form}/prints")
    String print(
            @PathVariable String tenant,
            @PathVariable String form,
            FormChoice.Asked asked,
            @RequestParam MultiValueMap<String, String> address) {
        var chosen = forms.get(form);
        var request = choice.of(chosen, asked, address).request();
        var print = desk.print(chosen, request);
        choice.remember(chosen, request);
        return "redirect:/%s/prints/%s/document.pdf".formatted(tenant, print.getId());
    }
}
