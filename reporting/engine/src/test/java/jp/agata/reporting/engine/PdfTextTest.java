package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Variation sequences and rare kanji in PDF. The stock exporter fails each of these, and silently. */
class PdfTextTest {

    /** Two rasterisers never agree about the rims of strokes. */
    private static final double SAME = 0.85;

    private static final double OTHER = 0.7;
    private static final String VARIANT = "邉󠄗";
    private static final String BASE = "邉";
    /** Its glyph number looks like half a surrogate pair. */
    private static final String HOKKE = "\uD867\uDE3D";

    private static final Template ONE_CHARACTER = new Jrxml("character", 240, 240)
            .detailHeight(200)
            .field(0, 0, 200, 200, "fontSize=\"120.0\" hTextAlign=\"Center\" vTextAlign=\"Middle\"", "text", "")
            .compiled();

    private final StatutoryFont font = TestFont.font();
    private final Press press = Press.of(font);

    @Test
    void everyVariationSelectorIsInTheTextOfThePdf() throws IOException {
        String names = "辻󠄂葛󠄂葛󠄃邉󠄗邉󠄐邊󠄈斎󠄂祇󠄂" + HOKKE + "𠮷髙﨑";
        Template template = new Jrxml("names", 595, 100)
                .detailHeight(40)
                .field(0, 0, 500, 40, "fontSize=\"20.0\"", "text")
                .compiled();

        assertThat(text(pdf(template, names))).isEqualTo(names);
    }

    @Test
    void sameGlyphKeepsTheTextOfEachUse() throws IOException {
        // 辻+E0100 is not in the font: drawn as its base, told apart in the text
        Printed printed = press.fill(
                ONE_CHARACTER,
                Map.of(),
                List.of(Map.of("text", "辻󠄀"), Map.of("text", "辻")),
                GlyphPolicy.fallback(character -> character));

        assertThat(text(press.pdf("", printed)).replaceAll("\\s", "")).isEqualTo("辻󠄀辻");
    }

    @Test
    void variantIsDrawnAsTheFontDrawsIt() {
        assertThat(likeness(VARIANT, picture(VARIANT))).isGreaterThan(SAME);
        assertThat(likeness(BASE, picture(VARIANT))).isLessThan(OTHER);
    }

    @Test
    void glyphInTheSurrogateRangeIsDrawnAsTheFontDrawsIt() {
        assertThat(likeness(HOKKE, picture(HOKKE))).isGreaterThan(SAME);
    }

    @Test
    void stockExporterDrawsTheBaseAndLosesTheSelector() throws IOException {
        byte[] stock = new PrintAnchors(font).stock(ONE_CHARACTER, Map.of(), List.of(Map.of("text", VARIANT)));

        assertThat(likeness(BASE, Pixels.of(stock, 1, 72))).isGreaterThan(SAME);
        assertThat(text(stock)).isEqualTo(BASE);
    }

    private byte[] pdf(Template template, String text) {
        return press.pdf("見本", press.fill(template, Map.of(), List.of(Map.of("text", text)), GlyphPolicy.exact()));
    }

    private BufferedImage picture(String text) {
        return Pixels.of(pdf(ONE_CHARACTER, text), 1, 72);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    /** How much of the ink of both pictures lies on the same spot, 0 to 1, best over small shifts. */
    private double likeness(String expected, BufferedImage page) {
        BufferedImage drawn = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 240, 240);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setFont(font.family().getFont().deriveFont(120f));
        graphics.drawString(expected, 60, 160);
        graphics.dispose();
        double best = 0;
        for (int dx = -4; dx <= 4; dx++) {
            for (int dy = -24; dy <= 24; dy++) {
                best = Math.max(best, overlap(drawn, page, dx, dy));
            }
        }
        return best;
    }

    private static double overlap(BufferedImage a, BufferedImage b, int dx, int dy) {
        int both = 0;
        int any = 0;
        for (int y = 30; y < 210; y++) {
            for (int x = 30; x < 210; x++) {
                boolean inA = Pixels.isDark(a, x, y);
                boolean inB = Pixels.isDark(b, x + dx, y + dy);
                both += inA && inB ? 1 : 0;
                any += inA || inB ? 1 : 0;
            }
        }
        return any == 0 ? 0 : (double) both / any;
    }
}
