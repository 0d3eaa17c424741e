package jp.agata.roster;

import java.util.Map;

/**
 * What people have decided about characters: single cells of one file, and 外字 of the municipality's other systems.
 *
 * @param cells replacement text by line and field
 * @param gaiji real character by the code of the private-use one («U+E000»)
 */
public record Corrections(Map<Cell, String> cells, Map<String, String> gaiji) {

    public static final Corrections NONE = new Corrections(Map.of(), Map.of());

    public record Cell(int line, Field field) {}

    String applied(int line, Field field, String text) {
        var decided = cells.get(new Cell(line, field));
        if (decided != null) {
            return decided;
        }
        var out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(gaiji.getOrDefault(gaijiCode(c), Character.toString(c))));
        return out.toString();
    }

    static String gaijiCode(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }
}
