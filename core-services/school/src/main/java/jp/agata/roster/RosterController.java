package jp.agata.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.intake.Acceptance;
import jp.agata.intake.FindingLines;
import jp.agata.tenancy.Tenant;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One file: what it would change, what has to be settled first, and taking it over. */
@Controller
@RequestMapping("/{tenant}/rosters/{id}")
class RosterController {

    private static final Pattern COLUMN = Pattern.compile("\\d{1,3}");

    private final RosterImports imports;
    private final RosterDecisions decisions;
    private final FindingLines texts;
    private final Access access;

    RosterController(RosterImports imports, RosterDecisions decisions, FindingLines texts, Access access) {
        this.imports = imports;
        this.decisions = decisions;
        this.texts = texts;
        this.access = access;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        var preview = imports.preview(id);
        model.addAttribute("page", new RosterPage(preview, texts.lines(preview.findings()), showsContacts(preview)));
        return preview.file().isTaken() ? "roster/taken" : "roster/preview";
    }

    @PostMapping("/characters")
    String correct(@PathVariable UUID id, @RequestParam Map<String, String> form) {
        var cells = new HashMap<Corrections.Cell, String>();
        var gaiji = new HashMap<String, String>();
        form.forEach((name, text) -> {
            HeldCell.cell(name).ifPresent(cell -> cells.put(cell, text));
            if (name.startsWith(HeldCell.GAIJI)) {
                gaiji.put(name.substring(HeldCell.GAIJI.length()), text);
            }
        });
        decisions.correct(id, cells);
        decisions.identify(id, gaiji);
        return page(id);
    }

    @PostMapping("/mapping")
    String map(@PathVariable UUID id, @RequestParam Map<String, String> form) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (var field : Field.values()) {
            var column = form.getOrDefault("column-" + field.name(), "");
            if (COLUMN.matcher(column).matches()) {
                columns.put(field, Integer.valueOf(column));
            }
        }
        decisions.map(id, columns);
        return page(id);
    }

    @PostMapping("/takeover")
    String takeOver(
            @PathVariable UUID id,
            @RequestParam String fingerprint,
            @RequestParam(defaultValue = "false") boolean acknowledged,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
        imports.takeOver(id, new Acceptance(fingerprint, acknowledged), from);
        return page(id);
    }

    private boolean showsContacts(RosterPreview preview) {
        return preview.school()
                .filter(school -> access.mayInSchool(Permission.VIEW_CONTACT, school.id()))
                .isPresent();
    }

    private static String page(UUID id) {
        return "redirect:/" + Tenant.current().code() + "/rosters/" + id;
    }
}
