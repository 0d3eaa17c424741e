package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import jp.agata.problem.Problem;
import jp.agata.problem.ProblemCode;
import jp.agata.reporting.engine.FullReport.Line;
import org.junit.jupiter.api.Test;

/** The trial runs in a process that can be killed; these are the ends it may come to. */
class TrialRunTest {

    private static final String CROSSTAB = """
            <element kind="crosstab" x="0" y="0" width="400" height="100">
            <rowGroup name="r" width="60"><bucket class="java.lang.String"><expression>$F{label}</expression></bucket>
            <header><element kind="textField" x="0" y="0" width="60" height="10"><expression>$V{r}</expression></element></header>
            </rowGroup>
            <columnGroup name="c" height="10"><bucket class="java.lang.String"><expression>$F{label} + "x"</expression></bucket>
            <header><element kind="textField" x="0" y="0" width="60" height="10"><expression>$V{c}</expression></element></header>
            </columnGroup>
            <measure name="m" class="java.lang.Integer" calculation="Sum"><expression>$F{amount}</expression></measure>
            <cell width="60" height="10"><contents><element kind="textField" x="0" y="0" width="60" height="10">
            <expression>$V{m}</expression></element></contents></cell></element>
            """;

    private static final byte[] CROSSED = """
            <jasperReport name="crossed" pageWidth="595" pageHeight="842" columnWidth="555">
            <field name="label" class="java.lang.String"/><field name="amount" class="java.lang.Integer"/>
            <summary height="200">%s</summary></jasperReport>
            """.formatted(CROSSTAB).getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private static List<Line> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Line("組" + i, i)).toList();
    }

    private static void refused(TrialRun trial, byte[] jrxml, List<Line> rows, ProblemCode code) {
        assertThatThrownBy(() -> trial.run("sample", jrxml, Map.of(), Map.of(), rows))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void soundTemplateGivesItsFirstPage() throws IOException {
        var trial = TrialRun.of(TestFont.font().file());

        var outcome = trial.run("sample", CROSSED, Map.of(), Map.of(), lines(5));

        assertThat(outcome.pages()).isEqualTo(1);
        var page = ImageIO.read(new ByteArrayInputStream(outcome.firstPage()));
        assertThat(page.getHeight()).isGreaterThan(page.getWidth());
    }

    @Test
    void crosstabThatFillsTheMemoryEndsInTheChild() {
        var trial = new TrialRun(TestFont.font().file(), 64, Duration.ofSeconds(60));

        refused(trial, CROSSED, lines(3_000), TemplateProblem.TRIAL_TOO_LARGE);
    }

    @Test
    void trialThatTakesTooLongIsKilled() {
        var trial = new TrialRun(TestFont.font().file(), 256, Duration.ofMillis(100));

        refused(trial, CROSSED, lines(5), TemplateProblem.TRIAL_TOO_LONG);
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void refusalsOfThePrintComeThrough() {
        var trial = TrialRun.of(TestFont.font().file());
        var failing = new String(CROSSED, java.nio.charset.StandardCharsets.UTF_8)
                .replace("$F{amount}", "$F{label}.substring(99).length()");

        refused(trial, failing.getBytes(java.nio.charset.StandardCharsets.UTF_8), lines(5), PrintProblem.FILL_FAILED);
    }
}
