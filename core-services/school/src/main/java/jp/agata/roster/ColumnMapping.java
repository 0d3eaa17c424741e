package jp.agata.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Fingerprint;
import jp.agata.sheet.SheetCode;

/** Which column holds which field. Schools' headers differ; a mapping set by hand is remembered by the header's fingerprint. */
public record ColumnMapping(Map<Field, Integer> columns) {

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /** The mapping that the headers themselves tell. */
    static ColumnMapping ofHeader(List<String> header) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (var i = 0; i < header.size(); i++) {
            var column = i;
            Field.ofHeader(header.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        return new ColumnMapping(columns);
    }

    /** SHA-256 of the headers in their order. */
    public static String fingerprint(List<String> header) {
        return Fingerprint.of(String.join("\n", header));
    }

    Optional<Integer> column(Field field) {
        return Optional.ofNullable(columns.get(field));
    }

    List<Finding> check(List<String> header) {
        var findings = new ArrayList<Finding>();
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) {
            var first = seen.putIfAbsent(header.get(i), i + 1);
            if (first != null && !header.get(i).isBlank()) {
                findings.add(Finding.of(SheetCode.HEADER_DUPLICATE, 1, header.get(i), first, i + 1));
            }
        }
        Field.REQUIRED.stream()
                .filter(field -> !columns.containsKey(field))
                .forEach(field -> findings.add(Finding.of(SheetCode.HEADER_MISSING, 1, field.label())));
        return findings;
    }
}
