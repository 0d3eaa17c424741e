package jp.agata.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Table;

/** Header of a file: exactly the names of the specification in its order, further metadata after them. */
final class OneRosterHeader {

    private OneRosterHeader() {}

    static Optional<OneRosterTable> check(OneRosterFile file, Table table, List<Finding> findings) {
        var header = table.header();
        var positions = new HashMap<String, Integer>();
        var next = 0;
        for (var column : file.columns()) {
            var at = header.indexOf(column.name());
            if (at >= next || at >= 0 && column.name().startsWith("metadata.")) {
                positions.put(column.name(), at);
                next = Math.max(next, at + 1);
            } else if (at < 0) {
                var otherCase =
                        header.stream().filter(column.name()::equalsIgnoreCase).findFirst();
                if (otherCase.isPresent()) {
                    findings.add(at(file, otherCase.get(), Code.ONEROSTER_HEADER_CASE, column.name()));
                    return Optional.empty();
                }
                if (!column.isOptionalColumn()) {
                    findings.add(at(file, column.name(), Code.ONEROSTER_HEADER, column.name()));
                    return Optional.empty();
                }
            } else {
                findings.add(at(file, column.name(), Code.ONEROSTER_HEADER, column.name()));
                return Optional.empty();
            }
        }
        return strangers(file, header, positions, findings)
                ? Optional.empty()
                : Optional.of(new OneRosterTable(file, table, Map.copyOf(positions)));
    }

    /** 1.2 had resourceSourcedIds in users; 1.2.1 took it out. */
    private static boolean strangers(
            OneRosterFile file, List<String> header, Map<String, Integer> positions, List<Finding> findings) {
        var strange = header.stream()
                .filter(name -> !positions.containsKey(name))
                .filter(name -> !name.startsWith("metadata.") && !name.equals("resourceSourcedIds"))
                .findFirst();
        strange.ifPresent(name -> findings.add(at(file, name, Code.ONEROSTER_HEADER, name)));
        return strange.isPresent();
    }

    private static Finding at(OneRosterFile file, String column, Code code, Object... arguments) {
        return Finding.of(code, 1, file.fileName() + " " + column, arguments);
    }
}
