package jp.agata.reporting.engine;

import java.awt.Font;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.export.AbstractTextRenderer;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontFamily;
import org.jspecify.annotations.Nullable;

/** The statutory font as the report library sees it: one family of one face. */
final class StatutoryFamily implements FontFamily, FontFace {

    private final StatutoryFont font;
    private final Font screen;
    private final Map<Float, LinePitch> pitches = new ConcurrentHashMap<>();
    private final PrintContext context = PrintContext.measured(LockedContext.shared(), this);

    StatutoryFamily(StatutoryFont font, Font screen) {
        this.font = font;
        this.screen = screen;
    }

    StatutoryFont font() {
        return font;
    }

    /** The library's settings for printing with this font. */
    PrintContext context() {
        return context;
    }

    /** The height of a line as the library's own layout sees it. */
    LinePitch pitch(float size) {
        return pitches.computeIfAbsent(size, this::measure);
    }

    private LinePitch measure(float size) {
        var line = screen.deriveFont(size).getLineMetrics(" ", AbstractTextRenderer.LINE_BREAK_FONT_RENDER_CONTEXT);
        return new LinePitch(size, line.getLeading() + line.getAscent(), line.getDescent());
    }

    @Override
    public String getName() {
        return StatutoryFont.FAMILY;
    }

    @Override
    public FontFace getNormalFace() {
        return this;
    }

    @Override
    public @Nullable FontFace getBoldFace() {
        return null;
    }

    @Override
    public @Nullable FontFace getItalicFace() {
        return null;
    }

    @Override
    public @Nullable FontFace getBoldItalicFace() {
        return null;
    }

    @Override
    public String getPdfEncoding() {
        return "Identity-H";
    }

    @Override
    public Boolean isPdfEmbedded() {
        return true;
    }

    @Override
    public @Nullable String getExportFont(String key) {
        return null;
    }

    @Override
    public boolean supportsLocale(Locale locale) {
        return true;
    }

    @Override
    public boolean isVisible() {
        return true;
    }

    @Override
    public String getTtf() {
        return font.file().toUri().toString();
    }

    @Override
    public Font getFont() {
        return screen;
    }

    /** A URI, because the stock exporter keeps what it reads from one in memory and re-reads a path for every page. */
    @Override
    public String getPdf() {
        return getTtf();
    }

    @Override
    public @Nullable String getEot() {
        return null;
    }

    @Override
    public @Nullable String getSvg() {
        return null;
    }

    @Override
    public @Nullable String getWoff() {
        return null;
    }
}
