package jp.agata.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.agata.sheet.Finding;
import jp.agata.sheet.SheetCode;
import jp.agata.sheet.Verdict;

/** Reads a OneRoster 1.2 Japan profile package and checks it against the profile. Pure: the same bytes, the same answer. */
public final class OneRosterCheck {

    /** @param roster the children, homerooms and staff of the package; empty unless the verdict allows taking it over */
    public record CheckedPackage(Verdict verdict, List<Finding> findings, Optional<MunicipalRoster> roster) {}

    private final List<Finding> findings = new ArrayList<>();
    private final Map<OneRosterFile, OneRosterTable> tables = new EnumMap<>(OneRosterFile.class);
    private String systemCode = "";

    private OneRosterCheck() {}

    public static CheckedPackage check(byte[] bytes) {
        var check = new OneRosterCheck();
        check.read(bytes);
        var verdict = Verdict.worst(check.findings);
        var roster = verdict == Verdict.ERROR
                ? Optional.<MunicipalRoster>empty()
                : Optional.of(OneRosterReading.read(check.tables, check.systemCode));
        return new CheckedPackage(verdict, List.copyOf(check.findings), roster);
    }

    /** In stages: a fault of the box says nothing about what is in it. */
    private void read(byte[] bytes) {
        var contents = bytes.length == 0 ? empty() : ZipContents.read(bytes, findings);
        if (contents.isEmpty()) {
            return;
        }
        var manifest = OneRosterManifest.check(contents.get(), findings);
        systemCode = manifest.systemCode();
        if (findings.isEmpty()) {
            manifest.present().forEach(file -> header(file, contents.get()));
        }
        if (findings.isEmpty()) {
            var values = new OneRosterValues(findings);
            tables.values().forEach(values::check);
            new OneRosterReferences(tables, findings).check();
        }
    }

    private Optional<Map<String, byte[]>> empty() {
        findings.add(Finding.ofFile(SheetCode.FORMAT_EMPTY, ""));
        return Optional.empty();
    }

    private void header(OneRosterFile file, Map<String, byte[]> contents) {
        var bytes = Optional.ofNullable(contents.get(file.fileName()));
        bytes.flatMap(content -> OneRosterTable.read(file.fileName(), content, findings))
                .flatMap(table -> OneRosterHeader.check(file, table, findings))
                .ifPresent(table -> tables.put(file, table));
    }
}
