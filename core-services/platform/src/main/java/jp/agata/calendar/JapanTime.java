package jp.agata.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Times and days as the pages write them. */
public final class JapanTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("H:mm:ss").withZone(ZONE);
    private static final DateTimeFormatter HOUR_MINUTE =
            DateTimeFormatter.ofPattern("H:mm").withZone(ZONE);
    private static final DateTimeFormatter DAY_TIME =
            DateTimeFormatter.ofPattern("M/d H:mm").withZone(ZONE);

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu/M/d H:mm").withZone(ZONE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/M/d");

    private JapanTime() {}

    /** 8:24:07 */
    public static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** 8:24 */
    public static String hourMinute(Instant instant) {
        return HOUR_MINUTE.format(instant);
    }

    /** 11/20 8:24 */
    public static String dayAndTime(Instant instant) {
        return DAY_TIME.format(instant);
    }

    /** 2026/11/20 8:24 */
    public static String dateAndTime(Instant instant) {
        return DATE_TIME.format(instant);
    }

    /** 2026/11/20 */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** 11月20日 金 */
    public static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日 " + weekday(day);
    }

    /** 11/20 */
    public static String shortDay(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPAN);
    }
}
