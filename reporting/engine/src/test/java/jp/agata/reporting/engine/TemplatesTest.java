package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.agata.problem.Problem;
import jp.agata.reporting.engine.TemplateSource.Row;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final List<Row> ROWS = List.of(
            new Row("山田花子", 1, 79.5, new BigDecimal("0.25"), true),
            new Row("辻󠄁一郎", 2, 30.0, new BigDecimal("0.5"), false));

    private final Templates templates = new Templates();

    @Test
    void ordinaryTemplateIsCompiledAndFilled() {
        var source = TemplateSource.sound()
                .detail(TemplateSource.text("\"第\" + $F{number} + \"学年 \" + ($F{score} >= 80 ? \"A\" : \"B\")"))
                .detail(TemplateSource.text("wareki($P{day})"));

        var template = templates.compile("sample", source.bytes(), TemplateSource.CONTRACT);

        var day = java.time.LocalDate.of(2026, 11, 20);
        assertThat(Fills.texts(template, Map.of("day", day), ROWS))
                .containsExactly("山田花子", "第1学年 B", "令和8年11月20日", "辻󠄁一郎", "第2学年 B", "令和8年11月20日");
    }

    @Test
    void everyFindingComesWithItsLineAndReason() {
        var source = TemplateSource.ofExpression("new java.io.File(\"/\")")
                .detail(TemplateSource.text("$F{name} == \"x\""))
                .detail(TemplateSource.text("$F{nobody}"))
                .declare("<import>java.io.*</import>\n");

        assertThatThrownBy(() -> templates.compile("sample", source.bytes(), TemplateSource.CONTRACT))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(TemplateProblem.TEMPLATE_REFUSED);
                    assertThat(problem.findings())
                            .extracting(Problem.Finding::where)
                            .allSatisfy(where -> assertThat(where).matches("[0-9]+行目"));
                    assertThat(problem.findings())
                            .extracting(Problem.Finding::message)
                            .anySatisfy(message -> assertThat(message).contains("「import」は使えません"))
                            .anySatisfy(message -> assertThat(message).contains("「new」は使えません"))
                            .anySatisfy(message -> assertThat(message).contains("$F{nobody}", "宣言されていません"));
                });
    }

    @Test
    void typesAreCheckedWithTheLineOfTheExpression() {
        var source = TemplateSource.sound().detail(TemplateSource.text("$F{name} == \"x\""));

        assertThatThrownBy(() -> templates.compile("sample", source.bytes(), TemplateSource.CONTRACT))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.where()).isEqualTo("15行目");
                                    assertThat(finding.message()).contains("Objects.equals");
                                }));
    }

    @Test
    void templateMayDeclareOnlyWhatTheContractGives() {
        var source = TemplateSource.sound()
                .declare("<field name=\"secret\" class=\"java.lang.String\"/>\n")
                .declare("<parameter name=\"other\" class=\"java.lang.Integer\"/>\n");

        assertThatThrownBy(() -> templates.compile("sample", source.bytes(), TemplateSource.CONTRACT))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.findings())
                                .extracting(Problem.Finding::message)
                                .anySatisfy(message -> assertThat(message).contains("$F{secret}", "name、number"))
                                .anySatisfy(message -> assertThat(message).contains("$P{other}")));
    }

    @Test
    void declaredTypeMustBeTheContracts() {
        var xml = TemplateSource.sound()
                .xml()
                .replace("name=\"number\" class=\"java.lang.Integer\"", "name=\"number\" class=\"java.lang.Long\"");

        assertThatThrownBy(() ->
                        templates.compile("sample", xml.getBytes(StandardCharsets.UTF_8), TemplateSource.CONTRACT))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.findings())
                                .singleElement()
                                .satisfies(
                                        finding -> assertThat(finding.message()).contains("java.lang.Integer")));
    }

    @Test
    void utf16FileIsTheSameTemplate() {
        var xml = TemplateSource.sound().xml();
        var wide = xml.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);

        var one = templates.compile("sample", wide, TemplateSource.CONTRACT);
        var other = templates.compile("sample", xml.getBytes(StandardCharsets.UTF_8), TemplateSource.CONTRACT);

        assertThat(one.hash()).isEqualTo(other.hash());
    }

    @Test
    void studiosOwnPropertiesAndEmptyQueriesAreDroppedWithANotice() {
        var source = TemplateSource.sound()
                .declare("<property name=\"com.jaspersoft.studio.unit.\" value=\"pixel\"/>\n")
                .declare("<property name=\"net.sf.jasperreports.data.adapter\" value=\"http://127.0.0.1/a\"/>\n")
                .declare("<query language=\"sql\"><![CDATA[ ]]></query>\n");

        var review = templates.review("sample", source.bytes(), TemplateSource.CONTRACT);

        assertThat(review.notices()).hasSize(3);
        assertThat(new String(review.canonical(), StandardCharsets.UTF_8))
                .doesNotContain("studio")
                .doesNotContain("adapter")
                .doesNotContain("query");
        assertThat(templates
                        .review("sample", review.canonical(), TemplateSource.CONTRACT)
                        .notices())
                .isEmpty();
    }

    @Test
    void sameBytesOfOneTenantAreCompiledOnce() {
        var bytes = TemplateSource.sound().bytes();

        var first = templates.of("352136", "sample", bytes, TemplateSource.CONTRACT);

        assertThat(templates.of("352136", "sample", bytes, TemplateSource.CONTRACT))
                .isSameAs(first);
        assertThat(templates.of("352012", "sample", bytes, TemplateSource.CONTRACT))
                .isNotSameAs(first);
    }

    @Test
    void everyFaultHasItsText() {
        for (var fault : Fault.values()) {
            assertThat(fault.text("a", "b", "c")).isNotBlank();
        }
    }
}
