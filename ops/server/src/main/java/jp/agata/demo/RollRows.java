package jp.agata.demo;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The roll of a school as rows: every class day confirmed by the 担任, and the entries of those not plainly present. */
final class RollRows {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final CopyRows sheets =
            new CopyRows("attendance_sheet (homeroom_id, day, confirmed_at, confirmed_by, confirmed_by_name)");
    private final CopyRows marks = new CopyRows("attendance_mark (enrollment_id, day, homeroom_id, code, late, early,"
            + " missed_periods, reason, at_time, version, request_id, changed_by, changed_by_name, changed_at)");
    private final Dice dice;

    RollRows(Dice dice) {
        this.dice = dice;
    }

    void add(DemoSchool.Room room, List<Child> children, List<LocalDate> days) {
        var teacher = room.teacher();
        for (var day : days) {
            var at = day.atTime(LocalTime.of(8, 20 + dice.below(15)))
                    .atZone(JAPAN)
                    .toOffsetDateTime();
            sheets.add(room.id(), day, at, teacher.id(), teacher.name().name());
            children.stream()
                    .filter(child -> child.attends(day))
                    .forEach(child ->
                            DemoMark.of(child, dice).ifPresent(mark -> add(room, child.enrollment(), day, mark, at)));
        }
    }

    void writeTo(Connection connection) {
        sheets.writeTo(connection);
        marks.writeTo(connection);
    }

    private void add(DemoSchool.Room room, UUID enrollment, LocalDate day, DemoMark demo, OffsetDateTime at) {
        var mark = demo.mark();
        marks.add(
                enrollment,
                day,
                room.id(),
                mark.code().name(),
                mark.late(),
                mark.early(),
                mark.missedPeriods(),
                mark.reason(),
                demo.at(),
                1,
                dice.uuid(),
                room.teacher().id(),
                room.teacher().name().name(),
                at);
    }
}
