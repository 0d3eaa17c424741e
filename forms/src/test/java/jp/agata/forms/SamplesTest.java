package jp.agata.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import jp.agata.reporting.engine.Press;
import jp.agata.reporting.engine.Templates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    /** What is seen beside the settings is what will be printed. */
    @ParameterizedTest
    @MethodSource("samples")
    void previewIsTheFirstPageOfThePrint(Sample sample) {
        var preview = PRESS.firstPage(sample.form(), sample.document(), sample.paper());
        var printed = PRESS.print(sample.form(), sample.document(), sample.paper());

        assertThat(preview.pageCount()).isEqualTo(1);
        assertThat(PRESS.png(preview, 1, 60)).isEqualTo(PRESS.png(printed, 1, 60));
    }

    /** Letter by letter; only the word across an unconfirmed 出席簿 stays on paper. */
    @ParameterizedTest
    @MethodSource("samples")
    void paperAndSpreadsheetSayTheSame(Sample sample) throws Exception {
        var printed = PRESS.print(sample.form(), sample.document(), sample.paper());
        var isRegister = sample.form().facts().number().equals("K04");
        var watermarks = isRegister && !sample.document().isFinal() ? printed.pageCount() : 0;

        var paper = letters(text(PRESS.pdf(sample.document(), printed)));
        var book = letters(cells(PRESS.xlsx(printed)) + "未確定".repeat(watermarks));

        assertThat(book).isNotEmpty().isEqualTo(paper);
    }

    @Test
    void whoHasLeftIsStruckThroughOnPaperAndInTheSpreadsheet() throws Exception {
        var roster = EveryForm.all().stream()
                .filter(form -> form.facts().id().equals("class-roster"))
                .findFirst()
                .orElseThrow();
        var samples = roster.samples();
        var withExited = PRESS.print(roster, samples.get(4), "a4");
        var without = PRESS.print(roster, samples.get(0), "a4");

        assertThat(part(PRESS.xlsx(withExited), "xl/styles.xml")).contains("<strike val=\"true\"");
        assertThat(part(PRESS.xlsx(without), "xl/styles.xml")).doesNotContain("<strike val=\"true\"");
        assertThat(text(PRESS.pdf(samples.get(4), withExited))).contains("6.21転学", "転学手続中", "6.22転入");
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

    private static Map<Integer, Long> letters(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .boxed()
                .collect(Collectors.groupingBy(letter -> letter, TreeMap::new, Collectors.counting()));
    }

    /** The texts of all cells; a cell names its text by the place in the list of shared strings. */
    private static String cells(byte[] xlsx) throws Exception {
        var shared = texts(part(xlsx, "xl/sharedStrings.xml"), "<si>(.*?)</si>").stream()
                .map(SamplesTest::plain)
                .toList();
        var all = new StringBuilder();
        for (var sheet = 1; !part(xlsx, "xl/worksheets/sheet" + sheet + ".xml").isEmpty(); sheet++) {
            texts(part(xlsx, "xl/worksheets/sheet" + sheet + ".xml"), "t=\"s\"><v>(\\d+)</v>").stream()
                    .map(at -> shared.get(Integer.parseInt(at)))
                    .forEach(all::append);
        }
        return all.toString();
    }

    private static String plain(String xml) {
        return xml.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static List<String> texts(String xml, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String part(byte[] xlsx, String name) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
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
