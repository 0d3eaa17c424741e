package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The direct exporter draws what the stock exporter draws, and what was looked at and found right. */
class PdfPictureTest {

    private static final double TOLERANCE = 0.001;

    private final Press press = Press.of(TestFont.font());

    @Test
    void rollLooksAsTheStockExporterDrawsIt() {
        List<Map<String, String>> rows = withoutVariants(SampleForms.rollRows(40));

        assertThat(difference(SampleForms.roll(), rows)).isLessThanOrEqualTo(TOLERANCE);
    }

    @Test
    void cardLooksAsTheStockExporterDrawsIt() {
        List<Map<String, String>> rows = withoutVariants(SampleForms.cardRows(1));
        // the stock exporter would print the hidden index
        rows.forEach(row -> row.put("key", ""));

        assertThat(difference(SampleForms.card(), rows)).isLessThanOrEqualTo(TOLERANCE);
    }

    @Test
    void rollLooksAsReviewed() throws IOException {
        Printed roll = press.fill(SampleForms.roll(), Map.of(), SampleForms.rollRows(40), GlyphPolicy.exact());

        assertLooksAsReviewed("roll", Pixels.of(press.pdf("", roll), 1, 100));
    }

    @Test
    void cardLooksAsReviewed() throws IOException {
        Printed card = press.fill(SampleForms.card(), Map.of(), SampleForms.cardRows(2), GlyphPolicy.exact());

        assertLooksAsReviewed("card", Pixels.of(press.pdf("", card), 2, 100));
    }

    @Test
    void decoratedFormLooksAsReviewed() throws IOException {
        Printed form =
                press.fill(SampleForms.decorated(), Map.of(), List.of(SampleForms.decoratedRow()), GlyphPolicy.exact());

        assertLooksAsReviewed("decorated", Pixels.of(press.pdf("", form), 1, 100));
    }

    @Test
    void struckTextLooksAsTheStockExporterDrawsIt() {
        List<Map<String, String>> rows = List.of(Map.of("name", "見本　花子 A1"));
        Template struck = twoNames("strikeThrough=\"true\" ");
        byte[] ours = press.pdf("", press.fill(struck, Map.of(), rows, GlyphPolicy.exact()));
        byte[] unstruck = press.pdf("", press.fill(twoNames(""), Map.of(), rows, GlyphPolicy.exact()));

        assertThat(difference(struck, rows))
                .as("but for a pixel at the end of each line")
                .isLessThanOrEqualTo(3 * TOLERANCE);
        assertThat(Pixels.difference(Pixels.of(ours, 1, 100), Pixels.of(unstruck, 1, 100)))
                .isGreaterThan(TOLERANCE);
    }

    private static Template twoNames(String attributes) {
        String cell = "fontSize=\"12.0\" vTextAlign=\"Middle\" " + attributes;
        return new Jrxml("names", 300, 200)
                .detailHeight(100)
                .field(0, 0, 200, 20, cell, "name")
                .field(0, 30, 200, 20, cell + "hTextAlign=\"Right\"", "name")
                .compiled();
    }

    private double difference(Template template, List<Map<String, String>> rows) {
        byte[] stock = new PrintAnchors(TestFont.font()).stock(template, Map.of(), rows);
        byte[] ours = press.pdf("", press.fill(template, Map.of(), rows, GlyphPolicy.exact()));
        return Pixels.difference(Pixels.of(stock, 1, 100), Pixels.of(ours, 1, 100));
    }

    private static List<Map<String, String>> withoutVariants(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> plain = new java.util.LinkedHashMap<>(row);
                    plain.replaceAll((field, text) -> text.replaceAll("[\\x{E0100}-\\x{E01EF}]", ""));
                    return plain;
                })
                .toList();
    }

    /** On a difference the new picture is left in target for the eye; when it is right it replaces the reviewed one. */
    private static void assertLooksAsReviewed(String name, BufferedImage now) throws IOException {
        Path left = Files.createDirectories(Path.of("target/pictures")).resolve(name + ".png");
        ImageIO.write(now, "png", left.toFile());
        try (InputStream reviewed = PdfPictureTest.class.getResourceAsStream(name + ".png")) {
            assertThat(reviewed)
                    .as("reviewed picture of %s; see %s", name, left)
                    .isNotNull();
            assertThat(Pixels.difference(ImageIO.read(reviewed), now))
                    .as("see %s", left)
                    .isLessThanOrEqualTo(TOLERANCE);
        }
    }
}
