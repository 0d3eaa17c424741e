package jp.agata.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.homeroom.Homeroom;
import org.jspecify.annotations.Nullable;

/**
 * The roll of one homeroom and day (朝の出欠). Everyone is present until something else is entered; nothing is settled
 * until someone confirms.
 *
 * @param classDay whether the day is 授業日
 * @param taken whether the roll is taken: 授業日 without 学級閉鎖
 * @param label of the day: holiday, event, closure
 * @param open the month is not closed yet
 * @param changes made after the confirmation, latest first
 */
public record Sheet(
        Homeroom homeroom,
        LocalDate day,
        boolean classDay,
        boolean taken,
        String label,
        boolean open,
        @Nullable Confirmation confirmation,
        List<Line> lines,
        List<Change> changes) {

    public record Confirmation(String by, Instant at) {}

    /**
     * One student in attendance that day.
     *
     * @param expected whether the day is 授業日 for this student and the homeroom not closed: only then a mark is entered
     * @param seat position in the room, from the front left, six to a row
     * @param excused the case (出席停止・忌引) the day falls in, whatever was entered
     * @param back first 授業日 after that case, if its end is known
     */
    public record Line(
            UUID enrollment,
            int number,
            String name,
            String furigana,
            int grade,
            boolean expected,
            Mark mark,
            int version,
            int seat,
            @Nullable Excused excused,
            @Nullable LocalDate back) {}

    /** A change after the confirmation. */
    public record Change(UUID enrollment, Mark before, Mark after, String by, Instant at) {}

    public boolean isConfirmed() {
        return confirmation != null;
    }

    /** Whether marks can be entered at all. */
    public boolean isWritable() {
        return taken && open;
    }

    public Map<AttendanceCode, Long> counts() {
        return lines.stream()
                .filter(Line::expected)
                .collect(Collectors.groupingBy(line -> line.mark().code(), Collectors.counting()));
    }
}
