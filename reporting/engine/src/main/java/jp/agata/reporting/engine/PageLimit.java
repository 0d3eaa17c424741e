package jp.agata.reporting.engine;

import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.governors.MaxPagesGovernor;

/** The library bounds pages but not printed elements, so the pages of a crowded template are bounded further. */
final class PageLimit {

    private static final int MAX_PRINTED_ELEMENTS = 10_000_000;

    private PageLimit() {}

    static void set(JasperDesign design, int elements) {
        int pages = Math.min(LockedContext.MAX_PAGES, MAX_PRINTED_ELEMENTS / Math.max(1, elements));
        design.setProperty(MaxPagesGovernor.PROPERTY_MAX_PAGES, Integer.toString(pages));
    }
}
