package jp.agata.reporting.engine;

import java.util.Set;

/** What becomes of a property of a template. */
enum PropertyRule {
    KEEP,
    DROP,
    REFUSE;

    private static final Set<String> KEPT = Set.of(
            "net.sf.jasperreports.print.keep.full.text",
            "net.sf.jasperreports.text.truncate.at.char",
            "net.sf.jasperreports.text.truncate.suffix",
            "net.sf.jasperreports.text.save.line.breaks",
            "net.sf.jasperreports.style.forecolor",
            "net.sf.jasperreports.style.backcolor");

    /** Written by Studio on its own, without any meaning for printing. */
    private static final Set<String> DROPPED = Set.of(
            "net.sf.jasperreports.data.adapter",
            "net.sf.jasperreports.print.create.bookmarks",
            "net.sf.jasperreports.export.pdf.tagged");

    static PropertyRule of(String name) {
        if (KEPT.contains(name) || name.startsWith("agata.")) {
            return KEEP;
        }
        if (DROPPED.contains(name)
                || name.startsWith("com.jaspersoft.studio.")
                || name.startsWith("net.sf.jasperreports.export.pdf.tag.")) {
            return DROP;
        }
        return REFUSE;
    }
}
