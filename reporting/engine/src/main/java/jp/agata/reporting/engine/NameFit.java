package jp.agata.reporting.engine;

import static jp.agata.reporting.engine.PrintProblem.NAME_DOES_NOT_FIT;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The fit rule of long names: base size, then narrower, then smaller, then two lines, then a refusal. Never cuts. */
final class NameFit {

    private static final float NARROWEST = 0.7f;
    private static final float STEP = 0.5f;
    private static final float ROUNDING = 0.01f;
    private static final float MM = 72 / 25.4f;
    private static final int UNBROKEN = 12;
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final String SEPARATORS = " 　・";
    // 行頭禁則
    private static final String NOT_FIRST = "、。，．・：；？！」』）】〕々ー゛゜ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

    private final StatutoryFont font;
    private final float width;
    private final float height;
    private final FitRule rule;

    NameFit(StatutoryFont font, float width, float height, FitRule rule) {
        this.font = font;
        this.width = width;
        this.height = height;
        this.rule = rule;
    }

    FittedName fit(String name) {
        List<String> graphemes =
                GRAPHEME.matcher(name).results().map(MatchResult::group).toList();
        return smaller(List.of(name), rule.oneLineFloor())
                .or(() -> twoLines(graphemes, separators(graphemes)))
                .or(() -> twoLines(graphemes, unbroken(graphemes)))
                .orElseThrow(() -> NAME_DOES_NOT_FIT.with(name, Math.round(width / MM), Math.round(height / MM)));
    }

    private Optional<FittedName> smaller(List<String> lines, float floor) {
        for (float size = rule.size(); size >= floor; size -= STEP) {
            float scale = width / widest(lines, size);
            // one line at the base size is what the template's author drew: the box is high enough for it
            boolean highEnough = lines.size() == 1 || lines.size() * FittedName.LINE * size <= height + ROUNDING;
            if (highEnough && scale >= NARROWEST) {
                return Optional.of(new FittedName(lines, size, Math.min(1, scale)));
            }
        }
        return Optional.empty();
    }

    private float widest(List<String> lines, float size) {
        return lines.stream()
                .map(line -> font.width(line, size))
                .max(Float::compare)
                .orElse(0f);
    }

    private Optional<FittedName> twoLines(List<String> graphemes, List<Integer> breaks) {
        return breaks.stream()
                .map(at -> List.of(
                        String.join("", graphemes.subList(0, at)),
                        String.join("", graphemes.subList(at, graphemes.size()))))
                .min(Comparator.comparing(lines -> widest(lines, 1)))
                .flatMap(lines -> smaller(lines, rule.floor()));
    }

    private static List<Integer> separators(List<String> graphemes) {
        return IntStream.range(1, graphemes.size())
                .filter(at -> SEPARATORS.contains(graphemes.get(at - 1)) && !SEPARATORS.contains(graphemes.get(at)))
                .boxed()
                .toList();
    }

    private static List<Integer> unbroken(List<String> graphemes) {
        if (graphemes.size() <= UNBROKEN) {
            return List.of();
        }
        return List.of(NOT_FIRST.contains(graphemes.get(UNBROKEN)) ? UNBROKEN - 1 : UNBROKEN);
    }
}
