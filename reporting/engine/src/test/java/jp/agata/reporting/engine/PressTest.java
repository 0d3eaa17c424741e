package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.junit.jupiter.api.Test;

class PressTest {

    private final Press press = new Press(TestFont.font(), DefaultJasperReportsContext.getInstance());
    private final GlyphPolicy exact = GlyphPolicy.exact();

    @Test
    void look() throws Exception {
        Printed roll = press.fill(SampleForms.roll(), Map.of(), SampleForms.rollRows(40), exact);
        Files.write(Path.of("/tmp/print-roll.pdf"), press.pdf("出席簿", roll));
        Files.write(Path.of("/tmp/print-roll.png"), press.png(roll, 1, 100));
        Files.write(Path.of("/tmp/print-roll.xlsx"), press.xlsx(roll));
        Printed card = press.fill(SampleForms.card(), Map.of(), SampleForms.cardRows(3), exact);
        Files.write(Path.of("/tmp/print-card.pdf"), press.pdf("通知表", card));
        Files.write(Path.of("/tmp/print-card.png"), press.png(card, 2, 100));
        assertThat(card.index()).containsKey("pupil-2");
    }
}
