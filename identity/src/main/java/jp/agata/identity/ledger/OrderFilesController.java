package jp.agata.identity.ledger;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.agata.intake.Acceptance;
import jp.agata.intake.Upload;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of 人事異動: choosing one, looking at what it says, taking it in. */
@Controller
@RequestMapping("/pref/orders/files")
class OrderFilesController {

    private static final Pattern COLUMN = Pattern.compile("\\d{1,3}");

    private final OrderImports imports;
    private final OrderFilePages pages;
    private final Watermark watermark;
    private final Clock clock;

    OrderFilesController(OrderImports imports, OrderFilePages pages, Watermark watermark, Clock clock) {
        this.imports = imports;
        this.pages = pages;
        this.watermark = watermark;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "history", imports.history().stream().map(OrderFilePages::line).toList());
        return "identity/order-files";
    }

    @PostMapping
    String create(@RequestParam MultipartFile file) {
        var upload = Upload.of(file);
        return page(imports.receive(upload.name(), upload.bytes()));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("sheet", pages.of(imports.preview(id)))
                .addAttribute("watermark", watermark.of(clock.instant()));
        return "identity/order-file";
    }

    @PostMapping("/{id}/mapping")
    String map(@PathVariable UUID id, @RequestParam Map<String, String> form) {
        var columns = new EnumMap<OrderColumn, Integer>(OrderColumn.class);
        for (var column : OrderColumn.values()) {
            var index = form.getOrDefault("column-" + column.name(), "");
            if (COLUMN.matcher(index).matches()) {
                columns.put(column, Integer.valueOf(index));
            }
        }
        imports.map(id, columns);
        return page(id);
    }

    @PostMapping("/{id}/intake")
    String take(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime announced,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "false") boolean acknowledged) {
        imports.take(id, announced.atZone(clock.getZone()).toInstant(), new Acceptance(fingerprint, acknowledged));
        return page(id);
    }

    private static String page(UUID id) {
        return "redirect:/pref/orders/files/" + id;
    }
}
