package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every PDF is PDF/A-2u, judged by veraPDF. */
class PdfArchiveTest {

    private final Press press = Press.of(TestFont.font());

    @BeforeAll
    static void startJudge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void rollIsArchival() throws Exception {
        Printed roll = press.fill(SampleForms.roll(), Map.of(), SampleForms.rollRows(40), GlyphPolicy.exact());

        assertThat(broken(press.pdf("出席簿", roll))).isEmpty();
    }

    @Test
    void formsOfDifferentPaperInOneFileAreArchival() throws Exception {
        Printed roll = press.fill(SampleForms.roll(), Map.of(), SampleForms.rollRows(3), GlyphPolicy.exact());
        Printed card = press.fill(SampleForms.card(), Map.of(), SampleForms.cardRows(3), GlyphPolicy.exact());

        assertThat(broken(press.pdf("出席簿と通知表", Printed.together(List.of(roll, card)))))
                .isEmpty();
    }

    @Test
    void stockExporterIsNot() throws Exception {
        byte[] stock = new PrintAnchors(TestFont.font()).stock(SampleForms.roll(), Map.of(), SampleForms.rollRows(3));

        assertThat(broken(stock)).isNotEmpty();
    }

    private static List<String> broken(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                PDFAValidator judge = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = judge.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
