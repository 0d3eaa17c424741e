package jp.agata.reporting.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import jp.agata.problem.Problem;
import jp.agata.problem.ProblemCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PressTest {

    private static final GlyphPolicy EXACT = GlyphPolicy.exact();
    private static final String LONG_NAME = "アレクサンドラ・マリア・ダ・シルヴァ・フェレイラ・サントス";

    private final Press press = Press.of(TestFont.font());

    record Mark(String subject, int points) {}

    record School(String school) {}

    record Pupil(String name, List<Mark> marks) {}

    @Test
    void exactFormIsRefusedWithTheListOfCharacters() {
        Problem refused =
                refused(PrintProblem.GLYPHS_MISSING, () -> press.fill(line(""), Map.of(), text("葛󠄀城🐟"), EXACT));

        assertThat(refused.arguments().toString()).contains("U+845B U+E0100", "U+1F41F");
    }

    @Test
    void fallbackFormShowsTheOrdinaryFormAndReportsIt() throws IOException {
        Map<String, String> ordinary = Map.of("葛󠄀", "葛", "🐟", "魚");
        Printed printed = press.fill(
                line(""),
                Map.of(),
                text("葛󠄀🐟🐈"),
                GlyphPolicy.fallback(character -> ordinary.getOrDefault(character, character)));

        assertThat(printed.substitutions())
                .containsExactly(
                        new Substitution(new MissingGlyph("葛󠄀"), "葛"),
                        new Substitution(new MissingGlyph("🐟"), "魚"),
                        new Substitution(new MissingGlyph("🐈"), "〓"));
        assertThat(extracted(press.pdf("", printed))).isEqualTo("葛󠄀🐟🐈");
        Printed drawn = press.fill(line(""), Map.of(), text("葛魚〓"), EXACT);
        assertThat(Pixels.difference(
                        Pixels.of(press.pdf("", drawn), 1, 100), Pixels.of(press.pdf("", printed), 1, 100)))
                .isZero();
    }

    @Test
    void textLongerThanItsBoxIsRefusedNotCut() {
        refused(PrintProblem.TEXT_CUT, () -> press.fill(line(""), Map.of(), text("長い文".repeat(30)), EXACT));
    }

    @Test
    void longNameIsFittedAndKeptWhole() throws IOException {
        Template template = line("<property name=\"agata.fit\" value=\"name\"/>");

        byte[] pdf = press.pdf("", press.fill(template, Map.of(), text(LONG_NAME), EXACT));

        assertThat(extracted(pdf).replaceAll("\\s", "")).isEqualTo(LONG_NAME);
        refused(
                PrintProblem.NAME_DOES_NOT_FIT,
                () -> press.fill(template, Map.of(), text(LONG_NAME + LONG_NAME), EXACT));
    }

    @Test
    void continuedTextLeavesItsRemainderForTheNextSheet() {
        String text = "つづきの文。".repeat(20);

        Printed printed =
                press.fill(line("<property name=\"agata.continue\" value=\"remarks\"/>"), Map.of(), text(text), EXACT);

        assertThat(printed.remainders()).singleElement().satisfies(rest -> {
            assertThat(rest.field()).isEqualTo("remarks");
            assertThat(rest.page()).isEqualTo(1);
            assertThat(text).endsWith(rest.text()).isNotEqualTo(rest.text());
        });
    }

    @Test
    void textShrinksToItsFloorAndNoFurther() {
        String scaled = "fontSize=\"9.0\" textAdjust=\"ScaleFont\"";
        String floor = "<property name=\"agata.shrink.floor\" value=\"6\"/>";
        Template template = new Jrxml("shrink", 300, 100)
                .detailHeight(30)
                .field(0, 0, 108, 11, scaled, "text", floor)
                .compiled();

        assertThat(press.fill(template, Map.of(), text("十五字ある住所の文字列です。"), EXACT).pageCount())
                .isEqualTo(1);
        refused(PrintProblem.TEXT_CUT, () -> press.fill(template, Map.of(), text("長い住所".repeat(6)), EXACT));
    }

    @Test
    void interruptedPrintIsCancelled() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> press.fill(SampleForms.card(), Map.of(), SampleForms.cardRows(2), EXACT))
                    .isInstanceOf(java.util.concurrent.CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void threadsShareOnePressAndOneTemplate() {
        Template card = SampleForms.card();

        List<String> texts = java.util.stream.IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> {
                    Printed printed = press.fill(card, Map.of(), SampleForms.cardRows(3), EXACT);
                    return textOf(press.pdf("", printed));
                })
                .distinct()
                .toList();

        assertThat(texts).hasSize(1);
    }

    private static String textOf(byte[] pdf) {
        try {
            return extracted(pdf);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void otherFontIsRefused() {
        Template template = new Jrxml("font", 300, 100)
                .detailHeight(30)
                .field(0, 0, 100, 20, "fontName=\"DejaVu Sans\"", "text")
                .compiled();

        refused(PrintProblem.FONT_NOT_ALLOWED, () -> press.fill(template, Map.of(), text("a"), EXACT));
    }

    @Test
    void formWithoutAPageIsRefused() {
        Template template = new Jrxml("empty", 300, 100)
                .detailHeight(30)
                .field(0, 0, 100, 20, "", "text")
                .compiled();

        refused(PrintProblem.NOTHING_TO_PRINT, () -> press.fill(template, Map.of(), List.of(), EXACT));
    }

    @Test
    void indexKnowsThePagesOfEachPupilAndCutsThem() throws IOException {
        Printed cards = press.fill(SampleForms.card(), Map.of(), SampleForms.cardRows(3), EXACT);
        Printed both = Printed.together(List.of(press.fill(line(""), Map.of(), text("表紙"), EXACT), cards));

        assertThat(cards.index())
                .containsExactlyEntriesOf(pages("pupil-1", List.of(1), "pupil-2", List.of(2), "pupil-3", List.of(3)));
        assertThat(both.index()).containsEntry("pupil-1", List.of(2));
        assertThat(both.pageCount()).isEqualTo(4);
        assertThat(extracted(press.pdf("", both.only("pupil-2")))).startsWith("渡邉󠄐 一郎");
        assertThat(extracted(press.pdf("", both))).doesNotContain("pupil-2");
    }

    @Test
    void pagesBetweenTwoMarksBelongToTheFirst() {
        Template template = new Jrxml("pages", 300, 100)
                .detailHeight(60)
                .field(0, 0, 100, 20, "", "text")
                .detail(
                        "<element kind=\"textField\" x=\"0\" y=\"30\" width=\"10\" height=\"10\" removeLineWhenBlank=\"true\">"
                                + "<printWhenExpression>$F{key} != null</printWhenExpression>"
                                + "<expression>$F{key}</expression><property name=\"agata.index\" value=\"true\"/></element>")
                .declare("<field name=\"key\" class=\"java.lang.String\"/>")
                .compiled();
        List<Map<String, String>> rows =
                List.of(Map.of("text", "1", "key", "a"), Map.of("text", "2"), Map.of("text", "3", "key", "b"));

        assertThat(press.fill(template, Map.of(), rows, EXACT).index())
                .containsExactlyEntriesOf(pages("a", List.of(1, 2), "b", List.of(3)));
    }

    @Test
    void rowsAreRecordsWithListsForTables() throws IOException {
        Template template = new Jrxml("records", 300, 200)
                .declare("<dataset name=\"marks\"><field name=\"subject\" class=\"java.lang.String\"/>"
                        + "<field name=\"points\" class=\"java.lang.Integer\"/></dataset>"
                        + "<parameter name=\"school\" class=\"java.lang.String\"/>"
                        + "<field name=\"marks\" class=\"net.sf.jasperreports.engine.JRDataSource\"/>")
                .detailHeight(150)
                .field(0, 0, 200, 20, "", "name")
                .detail(
                        "<element kind=\"textField\" x=\"0\" y=\"20\" width=\"200\" height=\"20\"><expression>$P{school}</expression></element>")
                .detail(
                        "<element kind=\"component\" x=\"0\" y=\"40\" width=\"200\" height=\"20\"><component kind=\"list\">"
                                + "<datasetRun subDataset=\"marks\"><dataSourceExpression>$F{marks}</dataSourceExpression></datasetRun>"
                                + "<contents width=\"200\" height=\"20\"><element kind=\"textField\" x=\"0\" y=\"0\" width=\"200\" height=\"20\">"
                                + "<expression>$F{subject} + $F{points}</expression></element></contents></component></element>")
                .compiled();
        Pupil pupil = new Pupil("見本 花子", List.of(new Mark("国語", 4), new Mark("算数", 5)));

        Printed printed = press.fill(template, Map.of("school", "見本小学校"), List.of(pupil), EXACT);

        assertThat(extracted(press.pdf("", printed)).split("\\s*\n")).containsExactly("見本 花子", "見本小学校", "国語4", "算数5");
    }

    @Test
    void restrictedTemplateIsFilledAndPrinted() throws IOException {
        String jrxml = new Jrxml("restricted", 300, 200)
                .declare("<parameter name=\"school\" class=\"java.lang.String\"/>"
                        + "<field name=\"name\" class=\"java.lang.String\"/>")
                .detailHeight(60)
                .detail("<element kind=\"textField\" x=\"0\" y=\"0\" width=\"108\" height=\"11\" fontSize=\"9.0\">"
                        + "<expression>$F{name}</expression><property name=\"agata.fit\" value=\"name\"/></element>")
                .detail("<element kind=\"textField\" x=\"0\" y=\"20\" width=\"200\" height=\"20\">"
                        + "<expression>$P{school} + \"長\"</expression></element>")
                .xml();
        Template template =
                new Templates().compile("restricted", jrxml.getBytes(UTF_8), Contract.of(School.class, Pupil.class));

        Printed printed = press.fill(
                template, Contract.values(new School("見本小学校")), List.of(new Pupil(LONG_NAME, List.of())), EXACT);

        assertThat(extracted(press.pdf("", printed)).replaceAll("\\s", "")).isEqualTo(LONG_NAME + "見本小学校長");
    }

    @Test
    void wrongTypeOfAFieldIsAProgrammingError() {
        assertThatThrownBy(() -> press.fill(line(""), Map.of(), List.of(Map.of("text", 1)), EXACT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text is declared as java.lang.String");
    }

    @Test
    void previewIsAPictureOfThePage() throws IOException {
        Printed cards = press.fill(SampleForms.card(), Map.of(), SampleForms.cardRows(2), EXACT);

        var picture = ImageIO.read(new ByteArrayInputStream(press.png(cards, 2, 72)));

        assertThat(picture.getWidth()).isEqualTo(595);
        assertThat(Pixels.dark(picture)).isGreaterThan(1000);
        assertThatThrownBy(() -> press.png(cards, 3, 72)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutFontEveryPrintIsRefused() {
        Press without = Press.of(java.nio.file.Path.of("nowhere/ipamjm.ttf"));

        refused(PrintProblem.FONT_NOT_FOUND, () -> without.fill(line(""), Map.of(), text("a"), EXACT));
    }

    private static Problem refused(ProblemCode code, Callable<?> print) {
        try {
            print.call();
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo(code);
            return problem;
        } catch (Exception other) {
            throw new AssertionError(other);
        }
        throw new AssertionError("Not refused with " + code);
    }

    private static Map<String, List<Integer>> pages(Object... keysAndPages) {
        Map<String, List<Integer>> pages = new LinkedHashMap<>();
        for (int i = 0; i < keysAndPages.length; i += 2) {
            @SuppressWarnings("unchecked")
            List<Integer> numbers = (List<Integer>) keysAndPages[i + 1];
            pages.put((String) keysAndPages[i], numbers);
        }
        return pages;
    }

    private static List<Map<String, String>> text(String text) {
        return List.of(Map.of("text", text));
    }

    /** A field of 38 by 4 mm at 9 points. */
    private static Template line(String property) {
        return new Jrxml("line", 300, 100)
                .detailHeight(30)
                .field(0, 0, 108, 11, "fontSize=\"9.0\" vTextAlign=\"Middle\"", "text", property)
                .compiled();
    }

    private static String extracted(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).strip();
        }
    }
}
