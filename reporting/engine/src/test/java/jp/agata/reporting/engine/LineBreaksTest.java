package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.SimpleTextLineWrapper;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;
import org.junit.jupiter.api.Test;

/** Lines are broken, texts shrunk and cut where the library does it, whatever the text. */
class LineBreaksTest {

    private static final List<String> PIECES = List.of(
            "学習に", "進んで", "取り組み", "、", "。", "「", "」", "ー", "ょ", "っ", "々", "A", "Agata", " ", "　", "2026", "1.5", "%",
            "（", "）", "・", "㎡", "邉󠄗", "𠮷", "ﾊﾝｶｸ", "-", "/", "\n");
    private static final int TEXTS = 2_000;

    private static final Template BOXES = new Jrxml("boxes", 400, 400)
            .detailHeight(300)
            .field(0, 0, 120, 60, "fontSize=\"9.0\" textAdjust=\"CutText\"", "text")
            .field(0, 70, 47, 200, "fontSize=\"7.5\"", "text")
            .field(150, 0, 120, 18, "fontSize=\"9.0\" textAdjust=\"ScaleFont\"", "text")
            .field(150, 70, 90, 30, "fontSize=\"11.0\" textAdjust=\"ScaleFont\"", "text")
            .compiled();

    private final StatutoryFamily family = TestFont.font().family();

    @Test
    void linesAreThoseOfTheLibrary() {
        List<Map<String, String>> rows =
                texts().stream().map(text -> Map.of("text", text)).toList();

        List<JRPrintText> ours = filled(exact(), rows);
        List<JRPrintText> theirs = filled(library(), rows);

        assertThat(ours).hasSameSizeAs(theirs).hasSizeGreaterThan(TEXTS);
        for (int i = 0; i < ours.size(); i++) {
            assertSame(ours.get(i), theirs.get(i));
        }
    }

    private static void assertSame(JRPrintText ours, JRPrintText theirs) {
        String shown = "「%s」 at %s, %s".formatted(theirs.getFullText(), theirs.getX(), theirs.getY());
        assertThat(ours.getTextTruncateIndex()).as(shown).isEqualTo(theirs.getTextTruncateIndex());
        assertThat(ours.getLineBreakOffsets()).as(shown).isEqualTo(theirs.getLineBreakOffsets());
        assertThat(ours.getFontSize()).as(shown).isEqualTo(theirs.getFontSize());
        assertThat(ours.getTextHeight()).as(shown).isEqualTo(theirs.getTextHeight(), within(0.01f));
        assertThat(ours.getLineSpacingFactor()).as(shown).isEqualTo(theirs.getLineSpacingFactor(), within(0.001f));
        assertThat(ours.getLeadingOffset()).as(shown).isEqualTo(theirs.getLeadingOffset(), within(0.01f));
    }

    private static List<String> texts() {
        Random random = new Random(20261120);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(30); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<JRPrintText> filled(PrintContext context, List<?> rows) {
        JasperPrint print = Press.fill(context, BOXES, Map.of(), rows);
        List<JRPrintText> texts = new ArrayList<>();
        print.getPages().forEach(page -> {
            for (JRPrintElement element : page.getElements()) {
                texts.add((JRPrintText) element);
            }
        });
        return texts;
    }

    private PrintContext library() {
        PrintContext context = exact();
        context.setProperty(JRTextMeasurerUtil.PROPERTY_TEXT_MEASURER_FACTORY, "default");
        return context;
    }

    /** What is left to the library is measured exactly: its other way estimates, and does not always end at the same place. */
    private PrintContext exact() {
        PrintContext context = PrintContext.measured(LockedContext.shared(), family);
        context.setProperty(SimpleTextLineWrapper.PROPERTY_MEASURE_EXACT, SimpleTextLineWrapper.MEASURE_EXACT_ALWAYS);
        return context;
    }
}
