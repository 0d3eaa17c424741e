package jp.agata.reporting.engine;

import net.sf.jasperreports.engine.JasperReport;

/** A compiled form template (様式). Immutable, shared by all threads; made only from a source that passed the filter. */
public final class Template {

    private final String id;
    private final String hash;
    private final JasperReport report;

    Template(String id, String hash, JasperReport report) {
        this.id = id;
        this.hash = hash;
        this.report = report;
    }

    /** The form's name, such as {@code attendance-register}. */
    public String id() {
        return id;
    }

    /** SHA-256 of the canonical source, 64 hex digits: the archive keeps it with each print. */
    public String hash() {
        return hash;
    }

    JasperReport report() {
        return report;
    }

    @Override
    public String toString() {
        return id + "@" + hash;
    }
}
