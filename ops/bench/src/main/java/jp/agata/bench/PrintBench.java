package jp.agata.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.agata.characters.OrdinaryForm;
import jp.agata.forms.Form;
import jp.agata.reporting.engine.Contract;
import jp.agata.reporting.engine.GlyphPolicy;
import jp.agata.reporting.engine.Press;
import jp.agata.reporting.engine.PrintAnchors;
import jp.agata.reporting.engine.Printed;
import jp.agata.reporting.engine.Template;

/**
 * Our own templates with their sample data, printed in one run by the report library as it comes, by our press, and drawn
 * without a library. What counts is the thread's CPU time, so that a busy machine disturbs little.
 */
final class PrintBench {

    /** Both of CPU time: on a busy machine a warm-up by the clock would end before the code is compiled. */
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private static final Duration TURN = Duration.ofMillis(200);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Press press;
    private final PrintAnchors anchors;
    private final int rounds;

    private PrintBench(Press press, int rounds) {
        this.press = press;
        this.anchors = new PrintAnchors(press.font());
        this.rounds = rounds;
    }

    static void run(int rounds) {
        var font = System.getenv("AGATA_FONT");
        if (font == null) {
            throw new IllegalStateException(Words.text("print.noFont"));
        }
        var bench = new PrintBench(Press.of(Path.of(font)), rounds);
        bench.measure("print.roll", SampleForms.form("attendance-register"), "attendance-register-a3", 1);
        bench.measure("print.card", SampleForms.form("class-roster"), "class-roster", 1);
        bench.measure("print.card20", SampleForms.form("class-roster"), "class-roster", 20);
    }

    /** @param times how often the sample's rows are repeated in the one document */
    private void measure(String name, Form form, String templateName, int times) {
        var template = SampleForms.template(form, templateName);
        var part = form.samples().getFirst().parts().getFirst();
        var parameters = Contract.values(part.parameters());
        var rows = Collections.nCopies(times, part.rows()).stream()
                .flatMap(List::stream)
                .toList();
        var printed = fill(template, parameters, rows);
        var strokes = anchors.strokes(printed);
        var ways = new LinkedHashMap<String, Runnable>();
        ways.put("stock", () -> anchors.stock(template, parameters, rows));
        ways.put("ours", () -> press.pdf(template.id(), fill(template, parameters, rows)));
        ways.put("direct", () -> anchors.direct(strokes));
        tell(name, printed.pageCount(), medians(ways));
    }

    private Printed fill(Template template, Map<String, Object> parameters, List<?> rows) {
        return press.fill(template, parameters, rows, GlyphPolicy.fallback(OrdinaryForm::of));
    }

    /** CPU milliseconds of one document each way; the ways take turns, so that they meet the same machine. */
    private Map<String, Double> medians(Map<String, Runnable> ways) {
        ways.values().forEach(way -> cpuMillis(way, WARM_UP));
        var measured = new LinkedHashMap<String, List<Double>>();
        for (var round = 0; round < rounds; round++) {
            ways.forEach((name, way) ->
                    measured.computeIfAbsent(name, n -> new ArrayList<>()).add(cpuMillis(way, TURN)));
        }
        var medians = new LinkedHashMap<String, Double>();
        measured.forEach((name, values) -> medians.put(name, Numbers.median(values)));
        return medians;
    }

    private static double cpuMillis(Runnable way, Duration atLeast) {
        var began = THREADS.getCurrentThreadCpuTime();
        var documents = 0;
        long spent;
        do {
            way.run();
            documents++;
            spent = THREADS.getCurrentThreadCpuTime() - began;
        } while (spent < atLeast.toNanos());
        return spent / 1e6 / documents;
    }

    private static void tell(String name, int pages, Map<String, Double> millis) {
        var stock = millis.getOrDefault("stock", Double.NaN);
        var ours = millis.getOrDefault("ours", Double.NaN);
        var direct = millis.getOrDefault("direct", Double.NaN);
        Words.result(name + ".pages", pages, "pages");
        Words.result(name + ".stock_ms", stock / pages, "ms/page");
        Words.result(name + ".ours_ms", ours / pages, "ms/page");
        Words.result(name + ".direct_ms", direct / pages, "ms/page");
        Words.result(name + ".pages_per_s", pages * 1000 / ours, "pages/cpu-s");
        Words.result(name + ".vs_stock", stock / ours, "x");
        Words.result(name + ".vs_direct", ours / direct, "x");
    }
}
