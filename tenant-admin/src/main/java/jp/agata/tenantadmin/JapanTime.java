package jp.agata.tenantadmin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as this module's pages write them. */
final class JapanTime {

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy/M/d H:mm", Locale.JAPAN).withZone(ZoneId.of("Asia/Tokyo"));

    private JapanTime() {}

    static String dateTime(Instant instant) {
        return DATE_TIME.format(instant);
    }
}
