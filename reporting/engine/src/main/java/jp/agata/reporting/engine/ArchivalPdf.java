package jp.agata.reporting.engine;

import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;

/** Marks what the library writes as archival, without the library's file look-ups. */
final class ArchivalPdf extends ClassicPdfWriter {

    ArchivalPdf(ClassicPdfProducer producer, PdfWriter writer) {
        super(producer, writer);
        Archival.compress(writer);
    }

    /** The library calls this once the title is known, for documents that its own settings do not call PDF/A. */
    @Override
    public void setRgbTransparencyBlending(boolean blending) {
        Archival.describe(getPdfWriter());
    }

    void addColourProfile() {
        try {
            Archival.addColourProfile(getPdfWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
