package jp.agata.reporting.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Prints a page that nobody sees: the first document of a process costs seconds, and a teacher should not wait for it. */
final class WarmUp implements Runnable {

    private static final int TIMES = 5;
    private static final int DPI = 100;

    record Heading(String title) {}

    record Line(String text) {}

    private final Press press;

    WarmUp(Press press) {
        this.press = press;
    }

    @Override
    public void run() {
        Template template = new Templates().compile("warm-up", source(), Contract.of(Heading.class, Line.class));
        List<Line> lines = Collections.nCopies(35, new Line("字"));
        for (int i = 0; i < TIMES; i++) {
            Printed printed = press.fill(template, Contract.values(new Heading("準備")), lines, GlyphPolicy.exact());
            press.png(printed, 1, DPI);
            press.xlsx(printed);
        }
    }

    private static byte[] source() {
        try (InputStream source = WarmUp.class.getResourceAsStream("warm-up.jrxml")) {
            return Objects.requireNonNull(source).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
