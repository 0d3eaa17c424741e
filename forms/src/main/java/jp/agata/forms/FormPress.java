package jp.agata.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.agata.characters.OrdinaryForm;
import jp.agata.reporting.engine.Contract;
import jp.agata.reporting.engine.GlyphPolicy;
import jp.agata.reporting.engine.Press;
import jp.agata.reporting.engine.Printed;
import jp.agata.reporting.engine.Template;
import jp.agata.reporting.engine.Templates;
import org.springframework.stereotype.Component;

/** Brings a form's document and its template together. */
@Component
public class FormPress {

    /** Rows of the smallest letters an A3 page takes. */
    private static final int MORE_THAN_A_PAGE = 300;

    private final Press press;
    private final Templates templates;

    FormPress(Press press, Templates templates) {
        this.press = press;
        this.templates = templates;
    }

    public Printed print(Form form, Document document, String paper) {
        var template = template(form, paper);
        return Printed.together(document.parts().stream()
                .map(part -> press.fill(
                        template,
                        Contract.values(part.parameters()),
                        part.rows(),
                        policy(form.facts().glyphs())))
                .toList());
    }

    /** Only the first page, for a preview while settings change. No more is filled than a page can hold. */
    public Printed firstPage(Form form, Document document, String paper) {
        var part = document.parts().getFirst();
        var rows = part.rows().subList(0, Math.min(part.rows().size(), MORE_THAN_A_PAGE));
        var first =
                new Document(document.title(), List.of(new Document.Part(part.parameters(), rows)), document.draft());
        return print(form, first, paper).page(1);
    }

    public byte[] pdf(Document document, Printed printed) {
        return press.pdf(document.title(), printed);
    }

    public byte[] png(Printed printed, int page, int dpi) {
        return press.png(printed, page, dpi);
    }

    public byte[] xlsx(Printed printed) {
        return press.xlsx(printed);
    }

    public Template template(Form form, String paper) {
        var name = form.facts().papers().stream()
                .filter(candidate -> candidate.id().equals(paper))
                .findFirst()
                .orElse(form.facts().papers().getFirst())
                .template();
        return templates.of("", name, source(form, name), form.contract());
    }

    private static byte[] source(Form form, String name) {
        try (var stream = form.getClass().getResourceAsStream(name + ".jrxml")) {
            if (stream == null) {
                throw new IllegalStateException(name + ".jrxml is not beside " + form.getClass());
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GlyphPolicy policy(FormFacts.Glyphs glyphs) {
        return switch (glyphs) {
            case EXACT -> GlyphPolicy.exact();
            case FALLBACK -> GlyphPolicy.fallback(OrdinaryForm::of);
        };
    }
}
