package jp.agata.sheet;

import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Numbers of a workbook as text: a cell formatted as a date is that date, whatever the format's locale. */
final class CellText extends DataFormatter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/M/d");

    /** 和暦の表示形式（[$-411]ge.m.d など）は POI が日付と見なさない */
    private static final Pattern ERA = Pattern.compile("(\\[[^]]*])*g{1,3}e{1,2}.*m.*d.*", Pattern.CASE_INSENSITIVE);

    @Override
    public String formatRawCellContents(double value, int format, @Nullable String pattern, boolean use1904) {
        return isDate(format, pattern) && DateUtil.isValidExcelDate(value)
                ? DateUtil.getLocalDateTime(value, use1904).format(DATE)
                : super.formatRawCellContents(value, format, pattern, use1904);
    }

    private static boolean isDate(int format, @Nullable String pattern) {
        return DateUtil.isADateFormat(format, pattern)
                || pattern != null && ERA.matcher(pattern).matches();
    }

    @Override
    public String formatRawCellContents(double value, int format, @Nullable String pattern) {
        return formatRawCellContents(value, format, pattern, false);
    }
}
