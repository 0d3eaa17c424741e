package jp.agata.attendance;

import static jp.agata.attendance.AttendanceProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.homeroom.Homeroom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The morning roll (朝の出欠) of homerooms: entering marks and confirming days, until the month is closed. Afterwards
 * {@link MonthClosing#correct} is the only way to change a mark.
 */
@Service
@Transactional
public class Attendance {

    private static final int LONGEST_REASON = 100;

    private final RollAccess access;
    private final Sheets sheets;
    private final Confirmations confirmations;
    private final MarkSaving marks;
    private final Audit audit;
    private final Clock clock;

    Attendance(
            RollAccess access, Sheets sheets, Confirmations confirmations, MarkSaving marks, Audit audit, Clock clock) {
        this.access = access;
        this.sheets = sheets;
        this.confirmations = confirmations;
        this.marks = marks;
        this.audit = audit;
        this.clock = clock;
    }

    /** The sheet as it stands; the look at it is recorded. */
    public Sheet sheet(UUID homeroom, LocalDate day) {
        var home = access.require(Permission.TAKE_ROLL, homeroom);
        var sheet = sheets.of(home, Confirmations.inSchoolYear(home, day));
        record(
                Audit.Action.VIEW,
                home,
                Map.of("day", day.toString(), "count", sheet.lines().size()));
        return sheet;
    }

    /**
     * Enters marks, of one day or of many. Cells someone else changed meanwhile are left alone and returned.
     *
     * @param request the same for every attempt at the same save
     */
    public SaveResult save(UUID homeroom, UUID request, List<MarkEdit> edits) {
        var home = access.requireShared(Permission.TAKE_ROLL, homeroom);
        if (edits.isEmpty()) {
            return new SaveResult(List.of(), List.of(), clock.instant());
        }
        var days = edits.stream().map(MarkEdit::day).distinct().sorted().toList();
        var confirmed = confirmations.between(home, days.getFirst(), days.getLast());
        check(home, edits, days);
        var result = marks.save(home, request, edits, confirmed);
        record(
                Audit.Action.CHANGE,
                home,
                Map.of(
                        "from", days.getFirst().toString(),
                        "until", days.getLast().toString(),
                        "count", result.saved().size(),
                        "conflicts", result.conflicts().size(),
                        "ids",
                                result.saved().stream()
                                        .map(SaveResult.Saved::enrollment)
                                        .distinct()
                                        .toList()));
        return result;
    }

    /** Settles the day: whoever has no mark was present. Once confirmed it stays so; later changes leave a history. */
    public void confirm(UUID homeroom, LocalDate day) {
        var home = access.requireShared(Permission.TAKE_ROLL, homeroom);
        confirmations.between(home, day, day);
        if (day.isAfter(LocalDate.now(clock))) {
            throw DAY_TO_COME.with(day);
        }
        if (!sheets.isClassDay(home, day)) {
            throw NOT_A_CLASS_DAY.with(day);
        }
        settle(home, List.of(day));
    }

    /** Settles every class day of the month, up to today, that is not confirmed yet. Returns how many there were. */
    public int confirmRest(UUID homeroom, YearMonth month) {
        var home = access.requireShared(Permission.TAKE_ROLL, homeroom);
        confirmations.between(home, month.atDay(1), month.atDay(1));
        var open = sheets.unconfirmed(home, month.atDay(1), month.atEndOfMonth()).stream()
                .filter(day -> !day.isAfter(LocalDate.now(clock)))
                .toList();
        if (!open.isEmpty()) {
            settle(home, open);
        }
        return open.size();
    }

    /** Takes the confirmation back, as long as the month is open; the marks stay. */
    public void withdrawConfirmation(UUID homeroom, LocalDate day) {
        var home = access.requireShared(Permission.TAKE_ROLL, homeroom);
        confirmations.between(home, day, day);
        confirmations.withdraw(home, day);
        record(Audit.Action.CHANGE, home, Map.of("day", day.toString(), "confirmed", false));
    }

    private void settle(Homeroom home, List<LocalDate> days) {
        confirmations.add(home, days);
        record(Audit.Action.CHANGE, home, Map.of("confirmed", days.toString()));
    }

    private void check(Homeroom home, List<MarkEdit> edits, List<LocalDate> days) {
        var counting = sheets.counting(home, days).stream()
                .collect(Collectors.toMap(Sheets.Counting::enrollment, Sheets.Counting::days));
        for (var edit : edits) {
            if (!counting.getOrDefault(edit.enrollment(), List.of()).contains(edit.day())) {
                throw NOT_IN_ATTENDANCE.with(edit.day());
            }
            if (edit.mark().code() == AttendanceCode.CLASS_CLOSURE) {
                throw NOT_TO_BE_ENTERED.with();
            }
            if (edit.mark().reason().length() > LONGEST_REASON) {
                throw REASON_TOO_LONG.with(LONGEST_REASON);
            }
        }
    }

    private void record(Audit.Action action, Homeroom home, Map<String, ?> detail) {
        audit.record(
                action, Audit.Target.of("attendance-sheet", home.id()), Permission.TAKE_ROLL.classification(), detail);
    }
}
