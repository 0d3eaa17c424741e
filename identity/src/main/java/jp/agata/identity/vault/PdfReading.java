package jp.agata.identity.vault;

import static jp.agata.identity.vault.VaultProblem.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.agata.web.Sentences;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text of a PDF page by page, its notes, fields and properties. A page that is only a picture is refused. */
final class PdfReading {

    private static final int MOST_PAGES = 500;

    private final Sentences sentences;

    PdfReading(Sentences sentences) {
        this.sentences = sentences;
    }

    FileText read(byte[] bytes) {
        try (var document = Loader.loadPDF(bytes)) {
            refuseUnlessPlain(document);
            var passages = new ArrayList<>(properties(document));
            var pictures = false;
            for (var number = 1; number <= document.getNumberOfPages(); number++) {
                var page = document.getPage(number - 1);
                var text = text(document, number) + notes(page);
                var pictured = hasPicture(page);
                if (text.isBlank() && pictured) {
                    throw FILE_SCANNED.with(number);
                }
                pictures |= pictured;
                passages.add(new Passage(sentences.of("vault.where.page", number), text));
            }
            return new FileText(passages, pictures);
        } catch (InvalidPasswordException e) {
            throw FILE_OLD_OR_LOCKED.with();
        } catch (IOException e) {
            throw FILE_BROKEN.with();
        }
    }

    private static void refuseUnlessPlain(PDDocument document) {
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw FILE_TOO_MANY_PAGES.with(MOST_PAGES);
        }
        var names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            throw FILE_WITHIN.with();
        }
    }

    private List<Passage> properties(PDDocument document) {
        var where = sentences.of("vault.where.properties");
        var passages = new ArrayList<Passage>();
        var information = document.getDocumentInformation();
        for (var key : information.getMetadataKeys()) {
            passages.add(new Passage(where, Objects.requireNonNullElse(information.getCustomMetadataValue(key), "")));
        }
        var form = document.getDocumentCatalog().getAcroForm();
        if (form != null) {
            form.getFieldTree().forEach(field -> passages.add(new Passage(where, field.getValueAsString())));
        }
        return passages;
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static String notes(PDPage page) throws IOException {
        var text = new StringBuilder();
        for (var annotation : page.getAnnotations()) {
            text.append('\n').append(Objects.requireNonNullElse(annotation.getContents(), ""));
        }
        return text.toString();
    }

    private static boolean hasPicture(PDPage page) throws IOException {
        var resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject) {
                return true;
            }
        }
        return false;
    }
}
