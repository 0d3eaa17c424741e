package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * Filled pages of one or more forms, ready to become PDF, picture or spreadsheet. Knows the pages of each key (a pupil),
 * so that one pupil's pages can be cut from a class. Not changed after it is made.
 */
public final class Printed {

    private final List<JasperPrint> parts;
    private final Map<String, List<Integer>> index;
    private final Map<MissingGlyph, String> substitutions;
    private final List<Remainder> remainders;

    Printed(
            List<JasperPrint> parts,
            Map<String, List<Integer>> index,
            Map<MissingGlyph, String> substitutions,
            List<Remainder> remainders) {
        this.parts = List.copyOf(parts);
        this.index = Collections.unmodifiableMap(index);
        this.substitutions = Collections.unmodifiableMap(substitutions);
        this.remainders = List.copyOf(remainders);
    }

    /** One after the other, as one document. */
    public static Printed together(List<Printed> all) {
        List<JasperPrint> parts = new ArrayList<>();
        Map<String, List<Integer>> index = new LinkedHashMap<>();
        Map<MissingGlyph, String> substitutions = new LinkedHashMap<>();
        List<Remainder> remainders = new ArrayList<>();
        int before = 0;
        for (Printed printed : all) {
            int shift = before;
            printed.index.forEach((key, pages) -> {
                List<Integer> known = index.computeIfAbsent(key, k -> new ArrayList<>());
                pages.forEach(page -> known.add(page + shift));
            });
            printed.remainders.forEach(r -> remainders.add(new Remainder(r.field(), r.page() + shift, r.text())));
            parts.addAll(printed.parts);
            substitutions.putAll(printed.substitutions);
            before += printed.pageCount();
        }
        return new Printed(parts, index, substitutions, remainders);
    }

    public int pageCount() {
        return parts.stream().mapToInt(part -> part.getPages().size()).sum();
    }

    /** Pages of each key in the order of the pages, from 1. The key is the text of the field marked {@code agata.index}. */
    public Map<String, List<Integer>> index() {
        return index;
    }

    /** Only the pages of one key. */
    public Printed only(String key) {
        List<Integer> pages = index.get(key);
        if (pages == null) {
            throw new IllegalArgumentException("No pages of " + key);
        }
        return pages(pages);
    }

    /** Only one page, from 1. */
    public Printed page(int number) {
        return pages(List.of(number));
    }

    /** Texts that were too long for their field and go on a continuation sheet. */
    public List<Remainder> remainders() {
        return remainders;
    }

    /** Characters that the font lacks and what is drawn instead; always empty for EXACT forms. */
    public List<Substitution> substitutions() {
        return substitutions.entrySet().stream()
                .map(entry -> new Substitution(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<JasperPrint> parts() {
        return parts;
    }

    Substitutes substitutes() {
        Map<String, String> drawn = new LinkedHashMap<>();
        substitutions.forEach((missing, substitute) -> drawn.put(missing.text(), substitute));
        return new Substitutes(drawn);
    }

    private Printed pages(List<Integer> wanted) {
        List<JasperPrint> chosen = new ArrayList<>();
        int number = 0;
        for (JasperPrint part : parts) {
            JasperPrint copy = emptied(part);
            for (JRPrintPage page : part.getPages()) {
                if (wanted.contains(++number)) {
                    copy.addPage(page);
                }
            }
            if (!copy.getPages().isEmpty()) {
                chosen.add(copy);
            }
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("No page " + wanted + " of " + number);
        }
        return new Printed(chosen, Map.of(), substitutions, List.of());
    }

    private static JasperPrint emptied(JasperPrint part) {
        JasperPrint copy = new JasperPrint();
        copy.setName(part.getName());
        copy.setPageWidth(part.getPageWidth());
        copy.setPageHeight(part.getPageHeight());
        copy.setTopMargin(part.getTopMargin());
        copy.setLeftMargin(part.getLeftMargin());
        copy.setBottomMargin(part.getBottomMargin());
        copy.setRightMargin(part.getRightMargin());
        copy.setOrientation(part.getOrientation());
        copy.setLocaleCode(part.getLocaleCode());
        copy.setTimeZoneId(part.getTimeZoneId());
        copy.setDefaultStyle(part.getDefaultStyle());
        try {
            for (JRStyle style : part.getStyles()) {
                copy.addStyle(style);
            }
        } catch (net.sf.jasperreports.engine.JRException e) {
            throw new IllegalStateException("Two styles of one name in " + part.getName(), e);
        }
        return copy;
    }
}
