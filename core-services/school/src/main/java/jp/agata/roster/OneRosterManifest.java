package jp.agata.roster;

import static jp.agata.roster.Code.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Table;

/** manifest.csv against the files that are there. */
final class OneRosterManifest {

    static final String NAME = "manifest.csv";
    private static final Set<OneRosterFile> NEEDED = EnumSet.complementOf(EnumSet.of(OneRosterFile.DEMOGRAPHICS));

    private final Map<String, byte[]> contents;
    private final List<Finding> findings;
    private final Set<OneRosterFile> present = EnumSet.noneOf(OneRosterFile.class);
    private String systemCode = "";

    private OneRosterManifest(Map<String, byte[]> contents, List<Finding> findings) {
        this.contents = contents;
        this.findings = findings;
    }

    /** Checks names and manifest before any other file is looked at. */
    static OneRosterManifest check(Map<String, byte[]> contents, List<Finding> findings) {
        var manifest = new OneRosterManifest(contents, findings);
        manifest.check();
        return manifest;
    }

    Set<OneRosterFile> present() {
        return present;
    }

    /** 地方公共団体コード of the sender, or empty. */
    String systemCode() {
        return systemCode;
    }

    private void check() {
        var bytes = contents.get(NAME);
        if (bytes == null) {
            var inFolder = contents.keySet().stream()
                    .filter(name -> name.endsWith("/" + NAME))
                    .findFirst();
            findings.add(inFolder.map(name -> Finding.ofFile(ONEROSTER_PARENT_FOLDER, NAME, name))
                    .orElseGet(() -> Finding.ofFile(ONEROSTER_NO_MANIFEST, NAME)));
            return;
        }
        OneRosterTable.read(NAME, bytes, findings).ifPresent(this::check);
    }

    private void check(Table table) {
        if (!table.header().equals(List.of("propertyName", "value"))) {
            findings.add(Finding.of(ONEROSTER_HEADER, 1, NAME, "propertyName,value"));
            return;
        }
        table.rows().forEach(this::property);
        for (var name : contents.keySet()) {
            if (!name.equals(NAME)
                    && !(name.endsWith(".csv") && OneRosterFile.isKnown(name.substring(0, name.length() - 4)))) {
                findings.add(Finding.ofFile(ONEROSTER_UNKNOWN_FILE, name));
            }
        }
        if (findings.isEmpty()) {
            NEEDED.stream()
                    .filter(file -> !present.contains(file))
                    .forEach(file -> findings.add(Finding.ofFile(ONEROSTER_BULK_MISSING, file.fileName())));
        }
    }

    private void property(Table.Row row) {
        var name = row.cell(0);
        var value = row.cell(1);
        if (name.equals("oneroster.version")
                && !List.of("1.2", "1.2.1", "1.2_JP").contains(value)) {
            findings.add(Finding.of(ONEROSTER_VERSION, row.line(), NAME + " oneroster.version", value));
        } else if (name.equals("manifest.version") && !value.equals("1.0")) {
            findings.add(Finding.of(ONEROSTER_MANIFEST, row.line(), NAME + " manifest.version", value));
        } else if (name.equals("source.systemCode")) {
            systemCode = value;
        } else if (name.startsWith("file.")) {
            file(name.substring("file.".length()), value, row.line());
        }
    }

    private void file(String label, String mode, int line) {
        var there = contents.containsKey(label + ".csv");
        switch (mode) {
            case "absent" -> addIf(there, Finding.ofFile(ONEROSTER_ABSENT_PRESENT, label + ".csv"));
            case "bulk" -> {
                addIf(!there, Finding.ofFile(ONEROSTER_BULK_MISSING, label + ".csv"));
                OneRosterFile.of(label).ifPresent(present::add);
            }
            case "delta" -> findings.add(Finding.of(ONEROSTER_DELTA, line, NAME + " file." + label));
            default -> findings.add(Finding.of(ONEROSTER_MANIFEST, line, NAME + " file." + label, mode));
        }
    }

    private void addIf(boolean condition, Finding finding) {
        if (condition) {
            findings.add(finding);
        }
    }
}
