package jp.agata.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.agata.reporting.engine.Press;
import jp.agata.reporting.engine.Templates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What must hold of every form on every paper with every sample. */
class SamplesTest {

    private static final FormPress PRESS = new FormPress(Press.of(font()), new Templates());

    record Sample(Form form, String paper, Document document) {
        @Override
        public String toString() {
            return form.facts().number() + " " + paper + " " + form.samples().indexOf(document);
        }
    }

    @BeforeAll
    static void startJudge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<Sample> samples() {
        return EveryForm.all().stream()
                .flatMap(form -> form.facts().papers().stream()
                        .flatMap(paper ->
                                form.samples().stream().map(document -> new Sample(form, paper.id(), document))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleBecomesAnArchivalPdf(Sample sample) throws Exception {
        var printed = PRESS.print(sample.form(), sample.document(), sample.paper());

        assertThat(printed.pageCount()).isPositive();
        assertThat(faults(PRESS.pdf(sample.document(), printed))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleBecomesASpreadsheet(Sample sample) {
        var printed = PRESS.print(sample.form(), sample.document(), sample.paper());

        assertThat(PRESS.xlsx(printed)).startsWith('P', 'K');
    }

    static List<Form> formsWithNames() {
        return EveryForm.all().stream()
                .filter(form -> !form.facts().id().equals("attendance-statistics"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formsWithNames")
    void everyCharacterOfEveryNameIsInThePdf(Form form) throws Exception {
        var difficult = form.samples().get(1);
        var paper = form.facts().papers().getFirst().id();

        var text = text(PRESS.pdf(difficult, PRESS.print(form, difficult, paper)));

        assertThat(text).contains("\u9AD9\uFA11", "\uD842\uDFB7", "\u8FBB\uDB40\uDD02", "\u9089\uDB40\uDD0F", "\uFA19");
        assertThat(text.replaceAll("\\s", "")).contains("アレクサンドラ・マリア・ダ・シルヴァ・フェレイラ・サントス");
    }

    static List<Form> forms() {
        return EveryForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormSaysWhatItIs(Form form) {
        var facts = form.facts();

        assertThat(facts.number()).matches("[KH]\\d{2}");
        assertThat(facts.basis()).isNotBlank();
        assertThat(facts.papers()).isNotEmpty();
        assertThat(facts.retentionYears()).isPositive();
        assertThat(form.samples()).hasSizeGreaterThanOrEqualTo(1);
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                var judge = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            return judge.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Path font() {
        var cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .orElse(System.getProperty("user.home") + "/.cache");
        return Optional.ofNullable(System.getenv("AGATA_FONT"))
                .map(Path::of)
                .orElse(Path.of(cache, "agata/fonts/usr/share/fonts/truetype/ipamj/ipamjm.ttf"));
    }
}
