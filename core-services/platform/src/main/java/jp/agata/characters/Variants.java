package jp.agata.characters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Variant forms of kanji and their ordinary ones (異体字の畳み込み), read once from {@code variants.txt}. */
final class Variants {

    private static final Map<Integer, List<String>> ORDINARY = read();

    private Variants() {}

    /** The ordinary forms, the usual one first; empty for a character that is ordinary itself. */
    static List<String> ordinary(int codePoint) {
        return ORDINARY.getOrDefault(codePoint, List.of());
    }

    static boolean isSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static Map<Integer, List<String>> read() {
        try (var in = Objects.requireNonNull(Variants.class.getResourceAsStream("variants.txt"))) {
            var table = new LinkedHashMap<Integer, List<String>>();
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(forms -> enter(table, forms));
            return Collections.unmodifiableMap(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 「邉邊 辺」: each of the first column stands for the ordinary forms after it. */
    private static void enter(Map<Integer, List<String>> table, String[] forms) {
        var ordinary = List.of(forms).subList(1, forms.length).stream()
                .map(String::strip)
                .toList();
        forms[0].codePoints().forEach(variant -> table.merge(variant, ordinary, Variants::joined));
    }

    private static List<String> joined(Collection<String> some, Collection<String> more) {
        var all = new java.util.ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
