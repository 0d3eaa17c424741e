package jp.agata.reporting.engine;

import static jp.agata.reporting.engine.PrintProblem.FILL_FAILED;
import static jp.agata.reporting.engine.PrintProblem.NOTHING_TO_PRINT;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.IvsFont;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import jp.agata.problem.Problem;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRFiller;
import net.sf.jasperreports.export.ExportInterruptedException;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/**
 * Prints forms (帳票): fills a template with rows and makes PDF/A-2u, pictures and spreadsheets of the pages. Thread-safe.
 * Refuses by {@link PrintProblem} rather than cut a text or leave a character out.
 */
public final class Press {

    private final Supplier<StatutoryFont> font;

    private Press(Supplier<StatutoryFont> font) {
        this.font = font;
    }

    public static Press of(StatutoryFont font) {
        return new Press(() -> font);
    }

    /** Loads the font at first use; while the file is absent every print is refused with FONT_NOT_FOUND. */
    public static Press of(Path fontFile) {
        return new Press(new FontFile(fontFile));
    }

    /** Refuses when there is no font. */
    public StatutoryFont font() {
        return font.get();
    }

    /**
     * Fills a template. Rows and parameters hold what the template declares by name: text, numbers, dates; lists of rows
     * for tables, bytes for pictures, templates for sub-reports. A row is a record or a map. Interrupting the thread
     * cancels, here and in {@link #pdf}, with a {@link CancellationException}.
     */
    public Printed fill(Template template, Map<String, ?> parameters, List<?> rows, GlyphPolicy policy) {
        JasperPrint print = fill(context(), template, parameters, rows);
        if (print.getPages().isEmpty()) {
            throw NOTHING_TO_PRINT.with(template.id());
        }
        return new Inspection(font(), policy).of(print);
    }

    static JasperPrint fill(JasperReportsContext context, Template template, Map<String, ?> parameters, List<?> rows) {
        Map<String, Object> hosted = Rows.hosted(parameters, template.report());
        hosted.put(JRParameter.REPORT_LOCALE, Locale.JAPAN);
        hosted.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Tokyo"));
        try {
            return JasperFillManager.getInstance(context).fill(template.report(), hosted, new Rows(rows));
        } catch (JRException | JRRuntimeException | Limits.Exceeded | Budget.Exceeded e) {
            throw refusal(template, e);
        }
    }

    private static CancellationException cancelled(Exception interrupted) {
        CancellationException cancelled = new CancellationException("The print was cancelled");
        cancelled.initCause(interrupted);
        return cancelled;
    }

    private static RuntimeException refusal(Template template, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JRException known
                    && JRFiller.EXCEPTION_MESSAGE_KEY_THREAD_INTERRUPTED.equals(known.getMessageKey())) {
                return cancelled(failure);
            }
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return (RuntimeException) FILL_FAILED
                .with(template.id(), String.valueOf(failure.getMessage()))
                .initCause(failure);
    }

    /** One PDF/A-2u of all pages, with one subset of the font. */
    public byte[] pdf(String title, Printed printed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        pdf(title, printed, out);
        return out.toByteArray();
    }

    /** As {@link #pdf(String, Printed)}; the stream stays open. */
    public void pdf(String title, Printed printed, OutputStream out) {
        try {
            IvsFont documentFont = new IvsFont(font().tables().glyphs(printed.substitutes()));
            FormExporter exporter = new FormExporter(context(), font(), documentFont);
            exporter.setExporterInput(SimpleExporterInput.getInstance(printed.parts()));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.setConfiguration(configuration(title));
            exporter.exportReport();
        } catch (ExportInterruptedException e) {
            throw cancelled(e);
        } catch (JRException | DocumentException e) {
            throw new IllegalStateException("Cannot write the PDF of " + title, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SimplePdfExporterConfiguration configuration(String title) {
        SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataCreator("Agata");
        configuration.setTagLanguage("ja");
        return configuration;
    }

    /** A picture of one page, from 1, as the PDF shows it. */
    public byte[] png(Printed printed, int page, int dpi) {
        return PagePicture.png(pdf("", printed.page(page)), dpi);
    }

    /** A spreadsheet that prints on as many sheets' width as the form; every text is text, never a formula. */
    public byte[] xlsx(Printed printed) {
        return new Spreadsheet(context()).of(printed);
    }

    private JasperReportsContext context() {
        return font().family().context();
    }
}
