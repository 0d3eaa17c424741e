package jp.agata.reporting.engine;

import java.util.List;
import net.sf.jasperreports.engine.JRException;

/** All expressions of a template that were refused for their types, thrown through the library. */
final class ExpressionFaults extends JRException {

    /** One refused expression as it stands in the template. */
    record Entry(String expression, ExpressionRefused refused) {}

    private final transient List<Entry> entries;

    ExpressionFaults(List<Entry> entries) {
        super(entries.size() + " expressions refused, first: "
                + entries.getFirst().refused().at(0).text());
        this.entries = List.copyOf(entries);
    }

    List<Entry> entries() {
        return entries;
    }
}
