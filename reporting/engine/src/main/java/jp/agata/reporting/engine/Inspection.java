package jp.agata.reporting.engine;

import static jp.agata.reporting.engine.PrintProblem.FONT_NOT_ALLOWED;
import static jp.agata.reporting.engine.PrintProblem.GLYPHS_MISSING;
import static jp.agata.reporting.engine.PrintProblem.TEXT_CUT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import org.jspecify.annotations.Nullable;

/** Looks through filled pages before anybody sees them: nothing cut, nothing missing, and which page is whose. */
final class Inspection {

    private static final int BEGINNING = 20;
    private static final float SMALLEST = 4;

    private final StatutoryFont font;
    private final GlyphPolicy policy;
    private final Map<String, List<Integer>> index = new LinkedHashMap<>();
    private final Map<MissingGlyph, String> substitutions = new LinkedHashMap<>();
    private final List<Remainder> remainders = new ArrayList<>();
    private final Set<Object> knownLooks = Collections.newSetFromMap(new IdentityHashMap<>());
    private int page;
    private @Nullable String key;

    Inspection(StatutoryFont font, GlyphPolicy policy) {
        this.font = font;
        this.policy = policy;
    }

    Printed of(JasperPrint print) {
        for (JRPrintPage printed : print.getPages()) {
            page++;
            int known = index.values().stream().mapToInt(List::size).sum();
            walk(printed.getElements());
            boolean isMarked = index.values().stream().mapToInt(List::size).sum() > known;
            if (!isMarked && key != null) {
                record(key);
            }
        }
        if (policy instanceof GlyphPolicy.Exact && !substitutions.isEmpty()) {
            throw GLYPHS_MISSING.with(
                    substitutions.keySet().stream().map(MissingGlyph::toString).collect(Collectors.joining("、")));
        }
        return new Printed(List.of(print), index, substitutions, remainders);
    }

    private void record(String newKey) {
        key = newKey;
        List<Integer> pages = index.computeIfAbsent(newKey, k -> new ArrayList<>());
        if (pages.isEmpty() || pages.getLast() != page) {
            pages.add(page);
        }
    }

    private void walk(List<JRPrintElement> elements) {
        for (Iterator<JRPrintElement> each = elements.iterator(); each.hasNext(); ) {
            JRPrintElement element = each.next();
            if (element instanceof JRPrintFrame frame) {
                walk(frame.getElements());
            }
            if (element instanceof JRPrintText text) {
                if (property(text, PrintContext.INDEX) != null) {
                    record(text.getFullText());
                    each.remove();
                } else {
                    inspect(text);
                }
            }
        }
    }

    private static @Nullable String property(JRPrintElement element, String name) {
        return element.hasProperties() ? element.getPropertiesMap().getProperty(name) : null;
    }

    private void inspect(JRPrintText text) {
        Integer cut = text.getTextTruncateIndex();
        if (cut != null) {
            String field = property(text, PrintContext.CONTINUE);
            if (field == null) {
                throw TEXT_CUT.with(page, beginning(text.getFullText()));
            }
            remainders.add(new Remainder(field, page, text.getFullText().substring(cut)));
        }
        if (!(text instanceof JRTemplatePrintText filled) || knownLooks.add(filled.getTemplate())) {
            checkSize(text);
            checkFont(text);
        }
        font.missing(text.getFullText()).forEach(missing -> substitutions.computeIfAbsent(missing, this::substitute));
    }

    /** The library shrinks without end (縮小); under the floor a text counts as not fitting. */
    private void checkSize(JRPrintText text) {
        String named = property(text, PrintContext.SHRINK_FLOOR);
        float floor = named == null ? SMALLEST : Float.parseFloat(named);
        if (text.getFontSize() < floor) {
            throw TEXT_CUT.with(page, beginning(text.getFullText()));
        }
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    private static void checkFont(JRPrintText text) {
        if (!StatutoryFont.FAMILY.equals(text.getFontName())) {
            throw FONT_NOT_ALLOWED.with(text.getFontName());
        }
    }

    private String substitute(MissingGlyph missing) {
        String base = Character.toString(missing.text().codePointAt(0));
        if (policy instanceof GlyphPolicy.Fallback(var ordinaryForm)) {
            String ordinary = ordinaryForm.apply(missing.text());
            boolean isDrawable = ordinary.length() > 0
                    && ordinary.codePoints()
                                    .filter(c -> !VariationSelectors.contains(c))
                                    .count()
                            == 1
                    && font.missing(ordinary).isEmpty();
            if (isDrawable) {
                return ordinary;
            }
        }
        return font.missing(base).isEmpty() ? base : "〓";
    }
}
