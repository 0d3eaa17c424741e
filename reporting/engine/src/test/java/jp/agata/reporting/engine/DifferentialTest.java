package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignVariable;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.junit.jupiter.api.Test;

/** Random expressions give the same value, or the same exception, from our compiler and from a Java compiler. */
class DifferentialTest {

    private static final long SEED = 20_261_120;
    private static final int BATCHES = 16;
    private static final int BATCH = 100;
    private static final int REFUSALS_CHECKED = 100;

    private static final Map<String, Class<?>> FIELDS = Map.ofEntries(
            Map.entry("i1", Integer.class),
            Map.entry("i2", Integer.class),
            Map.entry("l1", Long.class),
            Map.entry("d1", Double.class),
            Map.entry("d2", Double.class),
            Map.entry("b1", Boolean.class),
            Map.entry("b2", Boolean.class),
            Map.entry("s1", String.class),
            Map.entry("s2", String.class),
            Map.entry("m1", BigDecimal.class),
            Map.entry("m2", BigDecimal.class),
            Map.entry("t1", LocalDate.class));

    private final Random random = new Random(SEED);
    private final RandomExpressions expressions = new RandomExpressions(random);
    private final SimpleJasperReportsContext java = Recording.java(Recording.OfJava.class);
    private final SimpleJasperReportsContext ours = Recording.restricted(Recording.OfRestricted.class);
    private final Map<Fault, Integer> refusals = new EnumMap<>(Fault.class);
    private final List<String> mistakes = new ArrayList<>();
    private int compared;

    @Test
    void sameValuesAsJava() throws JRException {
        for (int batch = 0; batch < BATCHES; batch++) {
            compareBatch();
        }
        assertThat(compared).isGreaterThan(BATCHES * BATCH * 8);
        assertThat(refusals.get(Fault.IDENTITY_COMPARISON)).isPositive();
    }

    @Test
    void whatIsRefusedJavaRefusesToo() {
        while (mistakes.size() < REFUSALS_CHECKED) {
            accepted();
        }
        var wronglyRefused = mistakes.stream()
                .limit(REFUSALS_CHECKED)
                .filter(this::javaAccepts)
                .toList();
        assertThat(wronglyRefused).isEmpty();
    }

    private void compareBatch() throws JRException {
        var batch = new ArrayList<String>();
        while (batch.size() < BATCH) {
            batch.add(accepted());
        }
        var rows = rows();
        var expected = outcomes(java, batch, rows);
        var actual = outcomes(ours, batch, rows);
        assertThat(actual).hasSameSizeAs(expected);
        assertThat(differences(expected, actual)).isEmpty();
        compared += actual.size();
    }

    private static List<String> differences(List<String> expected, List<String> actual) {
        return IntStream.range(0, expected.size())
                .filter(i -> !expected.get(i).equals(actual.get(i)))
                .mapToObj(i -> "Java: " + expected.get(i) + "  ours: " + actual.get(i))
                .toList();
    }

    private String accepted() {
        while (true) {
            var expression = expressions.any(1 + random.nextInt(4));
            try {
                JasperCompileManager.getInstance(ours).compile(design(List.of(expression)));
                return expression;
            } catch (ExpressionFaults faults) {
                refused(expression, faults.entries().getFirst().refused().at(0).fault());
            } catch (JRException e) {
                throw new AssertionError(expression, e);
            }
        }
    }

    private void refused(String expression, Fault fault) {
        refusals.merge(fault, 1, Integer::sum);
        // Refused on purpose: identity of boxes, texts read as numbers, and a number that may be null as an argument,
        // where the Java compilers themselves do not agree.
        boolean onPurpose = fault == Fault.IDENTITY_COMPARISON
                || fault == Fault.EXPRESSION_TOO_LONG
                || expression.contains("Integer.valueOf")
                || expression.contains("null");
        if (!onPurpose) {
            mistakes.add(expression);
        }
    }

    private boolean javaAccepts(String expression) {
        try {
            JasperCompileManager.getInstance(java).compile(design(List.of(expression)));
            return true;
        } catch (JRException e) {
            return false;
        }
    }

    private static List<String> outcomes(
            SimpleJasperReportsContext context, List<String> batch, List<Map<String, ?>> rows) throws JRException {
        JasperReport report = JasperCompileManager.getInstance(context).compile(design(batch));
        var outcomes = Recording.record(context);
        JasperFillManager.getInstance(context)
                .fill(report, new HashMap<>(), new JRMapCollectionDataSource(new ArrayList<>(rows)));
        return outcomes;
    }

    private static JasperDesign design(List<String> batch) throws JRException {
        var design = new JasperDesign();
        design.setName("fuzz");
        design.setPageWidth(595);
        design.setPageHeight(842);
        design.setColumnWidth(555);
        for (var entry : FIELDS.entrySet()) {
            var field = new JRDesignField();
            field.setName(entry.getKey());
            field.setValueClass(entry.getValue());
            design.addField(field);
        }
        for (int i = 0; i < batch.size(); i++) {
            var variable = new JRDesignVariable();
            variable.setName("v" + i);
            variable.setValueClassName("java.lang.Object");
            variable.setExpression(new JRDesignExpression(batch.get(i)));
            design.addVariable(variable);
        }
        return design;
    }

    private List<Map<String, ?>> rows() {
        var rows = new ArrayList<Map<String, ?>>();
        for (int i = 0; i < 10; i++) {
            var row = new HashMap<String, Object>();
            FIELDS.forEach((name, type) -> {
                if (random.nextInt(6) > 0) {
                    row.put(name, value(type));
                }
            });
            rows.add(row);
        }
        return rows;
    }

    private Object value(Class<?> type) {
        if (type == Integer.class) {
            return one(0, 1, -1, 3, 80, Integer.MAX_VALUE, Integer.MIN_VALUE, random.nextInt());
        }
        if (type == Long.class) {
            return one(0L, 3L, -7L, Long.MAX_VALUE, Long.MIN_VALUE, random.nextLong());
        }
        if (type == Double.class) {
            return one(0.0, -0.0, Double.NaN, 79.5, 2.5, Double.NEGATIVE_INFINITY, random.nextGaussian() * 1000);
        }
        if (type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == String.class) {
            return one("", " ", "a", "年", "辻󠄁", "𩸽 花子", "第3学年", "あいうえお");
        }
        if (type == BigDecimal.class) {
            return one(BigDecimal.ZERO, BigDecimal.TEN, new BigDecimal("0.25"), new BigDecimal("-1234.5678"));
        }
        return LocalDate.of(1920 + random.nextInt(110), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
