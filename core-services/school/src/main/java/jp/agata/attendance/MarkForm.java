package jp.agata.attendance;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A mark as the page sends and receives it. Absent fields are what is most common. */
record MarkForm(
        AttendanceCode code,
        @Nullable Boolean late,
        @Nullable Boolean early,
        @Nullable Integer missed,
        @Nullable String reason,
        @Nullable String time) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static MarkForm of(Mark mark) {
        var time = mark.time();
        return new MarkForm(
                mark.code(),
                mark.late(),
                mark.early(),
                mark.missedPeriods(),
                mark.reason(),
                time == null ? "" : TIME.format(time));
    }

    Mark toMark() {
        return new Mark(
                code,
                Boolean.TRUE.equals(late),
                Boolean.TRUE.equals(early),
                missed == null ? 0 : missed,
                reason == null ? "" : reason,
                time == null || time.isEmpty() ? null : LocalTime.parse(time));
    }
}
