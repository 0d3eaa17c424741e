package jp.agata.reporting.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The functions a template's expressions may call (様式の関数). Pure and bounded, and free of the rest of the product, so
 * that the same class serves the preview of Jaspersoft Studio. A missing argument gives an empty text or no number.
 */
public final class TemplateFunctions {

    private static final LocalDate FIRST_WAREKI = LocalDate.of(1873, 1, 1);
    private static final int MAX_WIDTH = 200;
    private static final int MAX_DIGITS = 20;
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern DATE_PATTERN = Pattern.compile("[GyuMdEa年月日曜（）()/. -]{1,40}");
    private static final Pattern NUMBER_PATTERN = Pattern.compile("[#0,.%;+ 円点人回日-]{1,40}");
    private static final Map<String, String> UPRIGHT =
            Map.of("、", "︑", "。", "︒", "ー", "｜", "「", "﹁", "」", "﹂", "（", "︵", "）", "︶", "－", "｜", "〜", "｜");

    private TemplateFunctions() {}

    /** 令和8年11月20日; dates before 1873 (改暦) in the western calendar. */
    public static String wareki(@Nullable LocalDate date) {
        return date == null ? "" : warekiYear(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 令和8年; the first year of an era is 元年. */
    public static String warekiYear(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        if (date.isBefore(FIRST_WAREKI)) {
            return "西暦" + date.getYear() + "年";
        }
        var japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        var era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN);
        return era + (year == 1 ? "元" : Integer.toString(year)) + "年";
    }

    /** A date by a pattern of {@code y M d E} and Japanese units, such as {@code M月d日（E）}. */
    public static String formatDate(@Nullable LocalDate date, @Nullable String pattern) {
        if (date == null || pattern == null) {
            return "";
        }
        checked(DATE_PATTERN, pattern);
        return DateTimeFormatter.ofPattern(pattern, Locale.JAPAN).format(date);
    }

    /** A number by a pattern such as {@code #,##0.0}; half is rounded up (四捨五入). */
    public static String formatNumber(@Nullable Number number, @Nullable String pattern) {
        if (number == null || pattern == null) {
            return "";
        }
        checked(NUMBER_PATTERN, pattern);
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.JAPAN));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number instanceof Double || number instanceof Float ? exact(number) : number);
    }

    // 0.15 is meant as written, not as the nearest binary fraction.
    private static Number exact(Number number) {
        return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()) : number;
    }

    private static void checked(Pattern allowed, String pattern) {
        if (!allowed.matcher(pattern).matches()) {
            throw new IllegalArgumentException("Pattern not allowed: " + pattern);
        }
    }

    /** The number, or nothing if it is zero or missing. */
    public static String blankIfZero(@Nullable Number number) {
        if (number == null || number.doubleValue() == 0) {
            return "";
        }
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    /** Fills up on the left to a width counted in characters a person sees (書記素). */
    public static String padLeft(@Nullable String text, @Nullable Integer width, @Nullable String filler) {
        return filling(text, width, filler) + orEmpty(text);
    }

    /** Fills up on the right to a width counted in characters a person sees (書記素). */
    public static String padRight(@Nullable String text, @Nullable Integer width, @Nullable String filler) {
        return orEmpty(text) + filling(text, width, filler);
    }

    private static String filling(@Nullable String text, @Nullable Integer width, @Nullable String filler) {
        if (width == null || filler == null || graphemes(filler) != 1) {
            return "";
        }
        int missing = Math.min(width, MAX_WIDTH) - graphemes(text);
        return missing > 0 ? filler.repeat(missing) : "";
    }

    /** The parts that are not empty, with the separator between them. */
    public static String join(@Nullable String separator, @Nullable String first, @Nullable String second) {
        return joined(separator, first, second);
    }

    /** The parts that are not empty, with the separator between them. */
    public static String join(
            @Nullable String separator, @Nullable String first, @Nullable String second, @Nullable String third) {
        return joined(separator, first, second, third);
    }

    private static String joined(@Nullable String separator, @Nullable String... parts) {
        return Stream.of(parts)
                .map(TemplateFunctions::orEmpty)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(orEmpty(separator)));
    }

    /** A circled number (丸数字) from 0 to 50; a number beyond stands in brackets. */
    public static String circled(@Nullable Integer number) {
        if (number == null) {
            return "";
        }
        int n = number;
        if (n < 0 || n > 50) {
            return "(" + n + ")";
        }
        int start = n == 0 ? 0x24EA : n <= 20 ? 0x2460 + n - 1 : n <= 35 ? 0x3251 + n - 21 : 0x32B1 + n - 36;
        return Character.toString(start);
    }

    /** ○ if it is so, otherwise nothing. */
    public static String circleIf(@Nullable Boolean condition) {
        return Boolean.TRUE.equals(condition) ? "○" : "";
    }

    /** ASCII characters as full-width ones (全角); all others stay as they are. */
    public static String fullWidth(@Nullable String text) {
        return orEmpty(text)
                .codePoints()
                .map(c -> c == ' ' ? 0x3000 : c > ' ' && c < 0x7F ? c - 0x20 + 0xFF00 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** One character per line for vertical writing (縦書き); a variation selector stays with its base. */
    public static String vertical(@Nullable String text) {
        return GRAPHEME.matcher(orEmpty(text))
                .results()
                .map(MatchResult::group)
                .map(character -> UPRIGHT.getOrDefault(character, character))
                .collect(Collectors.joining("\n"));
    }

    /** How many characters a person sees (書記素の数). */
    public static Integer graphemes(@Nullable String text) {
        return (int) GRAPHEME.matcher(orEmpty(text)).results().count();
    }

    /** Rounded half up (四捨五入) to so many decimals. */
    public static @Nullable BigDecimal rounded(@Nullable BigDecimal number, @Nullable Integer decimals) {
        return number == null || decimals == null ? null : number.setScale(places(decimals), RoundingMode.HALF_UP);
    }

    /** A quotient rounded half up (四捨五入); nothing if the divisor is zero or missing. */
    public static @Nullable BigDecimal divided(
            @Nullable BigDecimal dividend, @Nullable BigDecimal divisor, @Nullable Integer decimals) {
        if (dividend == null || divisor == null || decimals == null || divisor.signum() == 0) {
            return null;
        }
        return dividend.divide(divisor, places(decimals), RoundingMode.HALF_UP);
    }

    private static int places(int decimals) {
        return Math.clamp(decimals, 0, MAX_DIGITS);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
