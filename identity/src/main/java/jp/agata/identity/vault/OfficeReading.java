package jp.agata.identity.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.agata.web.Sentences;

/** Reads every written part of a docx, xlsx or pptx: body, tables, headers, notes, comments, properties. */
final class OfficeReading {

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
    private static final Pattern SLIDE = Pattern.compile("ppt/slides/slide(\\d+)\\.xml");
    private static final Pattern NO_WORDS =
            Pattern.compile("\\[content_types]\\.xml|.*(theme|styles|settings|fonttable|websettings|numbering).*");
    private static final String BODY = "word/document.xml";
    private static final String SHARED = "xl/sharedstrings.xml";

    private final Sentences sentences;

    OfficeReading(Sentences sentences) {
        this.sentences = sentences;
    }

    FileText read(byte[] bytes) {
        var parts = OfficeParts.of(bytes);
        var workbook = new WorkbookText(parts.written().get(SHARED));
        var passages = new ArrayList<Passage>();
        parts.written().forEach((name, part) -> {
            var sheet = SHEET.matcher(name);
            if (sheet.matches()) {
                workbook.rows(part)
                        .forEach(row -> passages.add(new Passage(
                                sentences.of("vault.where.row", sheet.group(1), row.number()), row.text())));
            }
            if (!NO_WORDS.matcher(name).matches()) {
                passages.addAll(stretches(name, PartText.of(part)));
            }
        });
        return new FileText(passages, parts.pictures());
    }

    private List<Passage> stretches(String name, List<String> texts) {
        var passages = new ArrayList<Passage>();
        for (var at = 0; at < texts.size(); at++) {
            passages.add(new Passage(where(name, at + 1), texts.get(at)));
        }
        return passages;
    }

    private String where(String part, int stretch) {
        var slide = SLIDE.matcher(part);
        if (slide.matches()) {
            return sentences.of("vault.where.slide", slide.group(1));
        }
        if (part.equals(BODY)) {
            return sentences.of("vault.where.paragraph", stretch);
        }
        return sentences.of(part.startsWith("docprops/") ? "vault.where.properties" : "vault.where.part", part);
    }
}
