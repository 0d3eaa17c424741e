package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.functions.FunctionsUtil;
import org.junit.jupiter.api.Test;

class TemplateFunctionsTest {

    @Test
    void datesInTheJapaneseCalendar() {
        assertThat(TemplateFunctions.wareki(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
        assertThat(TemplateFunctions.wareki(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(TemplateFunctions.wareki(LocalDate.of(1926, 12, 25))).isEqualTo("昭和元年12月25日");
        assertThat(TemplateFunctions.wareki(LocalDate.of(1872, 12, 31))).isEqualTo("西暦1872年12月31日");
        assertThat(TemplateFunctions.wareki(null)).isEmpty();
        assertThat(TemplateFunctions.formatDate(LocalDate.of(2026, 11, 20), "M月d日（E）"))
                .isEqualTo("11月20日（金）");
    }

    @Test
    void numbersAreRoundedHalfUpAsWritten() {
        assertThat(TemplateFunctions.formatNumber(0.15, "0.0")).isEqualTo("0.2");
        assertThat(TemplateFunctions.formatNumber(1234567, "#,##0")).isEqualTo("1,234,567");
        assertThat(TemplateFunctions.rounded(new BigDecimal("2.345"), 2)).isEqualTo("2.35");
        assertThat(TemplateFunctions.divided(BigDecimal.TEN, new BigDecimal("3"), 2))
                .isEqualTo("3.33");
        assertThat(TemplateFunctions.divided(BigDecimal.TEN, BigDecimal.ZERO, 2))
                .isNull();
        assertThat(TemplateFunctions.blankIfZero(0.0)).isEmpty();
    }

    @Test
    void patternsAreLimited() {
        assertThatThrownBy(() -> TemplateFunctions.formatNumber(1, "0".repeat(41)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TemplateFunctions.formatDate(LocalDate.EPOCH, "'x'"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void charactersAreCountedAsPersonsSeeThem() {
        assertThat(TemplateFunctions.graphemes("辻󠄁𩸽")).isEqualTo(2);
        assertThat(TemplateFunctions.padLeft("辻󠄁", 3, "・")).isEqualTo("・・辻󠄁");
        assertThat(TemplateFunctions.padRight("花", 10_000, "　")).hasSize(200);
        assertThat(TemplateFunctions.vertical("辻󠄁（花）ー")).isEqualTo("辻󠄁\n︵\n花\n︶\n｜");
        assertThat(TemplateFunctions.fullWidth("3-A 花")).isEqualTo("３－Ａ　花");
    }

    @Test
    void circlesAndJoins() {
        assertThat(Stream.of(0, 1, 20, 21, 35, 36, 50, 51, -1).map(TemplateFunctions::circled))
                .containsExactly("⓪", "①", "⑳", "㉑", "㉟", "㊱", "㊿", "(51)", "(-1)");
        assertThat(TemplateFunctions.join("・", "国語", null, "算数")).isEqualTo("国語・算数");
        assertThat(TemplateFunctions.circleIf(true)).isEqualTo("○");
    }

    @Test
    void everyFunctionIsInTheTableAndKnownToStudio() {
        var functions = Stream.of(TemplateFunctions.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> method.getName() + "/" + method.getParameterCount())
                .collect(Collectors.toSet());
        var table = FunctionTable.ALL.stream()
                .map(function -> function.name() + "/" + function.parameters().size())
                .collect(Collectors.toSet());

        assertThat(table).isEqualTo(functions);
        var studio = FunctionsUtil.getInstance(DefaultJasperReportsContext.getInstance());
        assertThat(studio.getMethod4Function("wareki").getDeclaringClass()).isEqualTo(TemplateFunctions.class);
    }
}
