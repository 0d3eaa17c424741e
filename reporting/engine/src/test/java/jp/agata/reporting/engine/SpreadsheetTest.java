package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

    private final Press press = Press.of(TestFont.font());

    @Test
    void variationSelectorsStayAndFormulasAreMereText() throws IOException {
        Template template = new Jrxml("names", 595, 842)
                .detailHeight(40)
                .field(0, 0, 500, 40, "fontSize=\"12.0\"", "text")
                .compiled();
        List<Map<String, String>> rows = List.of(
                Map.of("text", "邉󠄗 𠮷"),
                Map.of("text", "=HYPERLINK(\"http://example.com\",\"x\")"),
                Map.of("text", "@SUM(1)"),
                Map.of("text", "-1+2"));

        Map<String, String> parts = parts(press.xlsx(press.fill(template, Map.of(), rows, GlyphPolicy.exact())));

        assertThat(parts.get("xl/sharedStrings.xml")).contains("邉󠄗 𠮷", "=HYPERLINK", "@SUM(1)", "-1+2");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<hyperlink", "<v>=");
    }

    @Test
    void printsOnThePaperOfTheForm() throws IOException {
        Printed roll = press.fill(SampleForms.roll(), Map.of(), SampleForms.rollRows(40), GlyphPolicy.exact());

        String sheet = parts(press.xlsx(roll)).get("xl/worksheets/sheet1.xml");

        // 8: A3
        assertThat(sheet).contains("paperSize=\"8\"", "orientation=\"landscape\"", "fitToPage=\"1\"");
    }

    private static Map<String, String> parts(byte[] xlsx) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
