package jp.agata.reporting.engine;

import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPdfWriter;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Marks a PDF as PDF/A-2u, the archival form that keeps its text, without the library's file look-ups. */
final class ArchivalPdf extends ClassicPdfWriter {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    ArchivalPdf(ClassicPdfProducer producer, PdfWriter writer) {
        super(producer, writer);
    }

    /** The library calls this once the title is known, for documents that its own settings do not call PDF/A. */
    @Override
    public void setRgbTransparencyBlending(boolean blending) {
        setPdfaConformance(PdfaConformanceEnum.PDFA_2U);
        createXmpMetadata("", "", "");
    }

    void addColourProfile() {
        try {
            setIccProfilePath("sRGB", new ByteArrayInputStream(SRGB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
