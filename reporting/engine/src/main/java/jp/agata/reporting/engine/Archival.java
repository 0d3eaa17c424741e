package jp.agata.reporting.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/** What makes a PDF a PDF/A-2u, the archival form that keeps its text: what it says of itself, and what its colours mean. */
final class Archival {

    /** Pages compress nearly as well as by the default, in half the time. */
    private static final int COMPRESSION = 4;

    private static final String SRGB = "sRGB IEC61966-2.1";

    /** Compressed once: it is the same in every document. */
    private static final byte[] PROFILE = deflated(srgb());

    private static final String PACKET = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                  <dc:format>application/pdf</dc:format>
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                  <pdf:Producer>%s</pdf:Producer>
                  <pdfaid:part>2</pdfaid:part>
                  <pdfaid:conformance>U</pdfaid:conformance>
                  <xmp:CreateDate>%s</xmp:CreateDate>
                  <xmp:CreatorTool>%s</xmp:CreatorTool>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private Archival() {}

    static byte[] srgb() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    static void compress(PdfWriter writer) {
        writer.setCompressionLevel(COMPRESSION);
    }

    /** Once title and creator are known, before the document is opened. */
    static void describe(PdfWriter writer) {
        PdfDictionary info = writer.getInfo();
        String packet = PACKET.formatted(
                text(info.get(PdfName.TITLE)),
                text(info.get(PdfName.PRODUCER)),
                info.get(PdfName.CREATIONDATE) instanceof PdfDate created ? created.getW3CDate() : "",
                text(info.get(PdfName.CREATOR)));
        writer.setXmpMetadata(packet.getBytes(UTF_8));
    }

    private static String text(@Nullable PdfObject value) {
        String text = value instanceof PdfString string ? string.toUnicodeString() : "";
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Once the document is open. */
    static void addColourProfile(PdfWriter writer) throws IOException {
        PdfStream profile = new PdfStream(PROFILE);
        profile.put(PdfName.N, new PdfNumber(3));
        profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString(SRGB));
        intent.put(PdfName.INFO, new PdfString(SRGB));
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent));
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
