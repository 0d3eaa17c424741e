package jp.agata.tenantadmin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The template's change sets as statements, generated once per cell and process. */
@Component
class TemplateScripts {

    private final Map<String, List<Script>> byCell = new ConcurrentHashMap<>();
    private final Cells cells;

    TemplateScripts(Cells cells) {
        this.cells = cells;
    }

    List<Script> all(String cell) {
        return byCell.computeIfAbsent(cell, this::generate);
    }

    List<Script> after(String cell, int version) {
        return all(cell).stream().filter(script -> script.version() > version).toList();
    }

    private List<Script> generate(String cell) {
        try (var session = cells.admin(cell)) {
            return new ChangelogRun(Changelog.TENANT, session).scripts();
        }
    }
}
