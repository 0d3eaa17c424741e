package jp.agata.attendance;

import static jp.agata.attendance.AttendanceProblem.CHANGED_MEANWHILE;
import static jp.agata.attendance.AttendanceProblem.NOTHING_TO_CORRECT;
import static jp.agata.attendance.AttendanceProblem.NOT_IN_ATTENDANCE;
import static jp.agata.attendance.AttendanceProblem.NOT_TO_BE_ENTERED;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.attendance.MonthRegister.Cell;
import jp.agata.homeroom.Homeroom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of marks in closed months: the mark and the correction that tells why are written together. */
@Component
class Corrections {

    private final MarkSaving marks;
    private final MarkSymbols symbols;
    private final ObjectProvider<PrintsMade> prints;
    private final JdbcClient jdbc;
    private final Clock clock;

    Corrections(
            MarkSaving marks, Registers registers, ObjectProvider<PrintsMade> prints, JdbcClient jdbc, Clock clock) {
        this.marks = marks;
        this.symbols = registers.symbols();
        this.prints = prints;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void apply(Homeroom home, MonthRegister register, MarkEdit edit, String reason) {
        if (edit.mark().code() == AttendanceCode.CLASS_CLOSURE) {
            throw NOT_TO_BE_ENTERED.with();
        }
        var before = register.rows().stream()
                .filter(row -> row.enrollment().equals(edit.enrollment()))
                .map(row -> row.cells().get(edit.day().getDayOfMonth() - 1))
                .filter(cell -> cell.mark() != null)
                .map(Cell::symbol)
                .findFirst()
                .orElseThrow(() -> NOT_IN_ATTENDANCE.with(edit.day()));
        if (before.equals(symbols.print(edit.mark()))) {
            throw NOTHING_TO_CORRECT.with();
        }
        var result = marks.save(home, UUID.randomUUID(), List.of(edit), List.of(edit.day()));
        if (!result.conflicts().isEmpty()) {
            throw CHANGED_MEANWHILE.with();
        }
        keep(home, edit, before, reason);
    }

    private void keep(Homeroom home, MarkEdit edit, String before, String reason) {
        jdbc.sql("""
                        insert into attendance_correction (id, homeroom_id, enrollment_id, day, old_mark, new_mark, reason,
                          corrected_by, corrected_by_name, corrected_at)
                        values (:id, :homeroom, :enrollment, :day, :before, :after, :reason, :person, :name, :now)""")
                .param("id", UUID.randomUUID())
                .param("homeroom", home.id())
                .param("enrollment", edit.enrollment())
                .param("day", edit.day())
                .param("before", before)
                .param("after", symbols.print(edit.mark()))
                .param("reason", reason.strip())
                .param("person", Actor.current().person())
                .param("name", Actor.current().name())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    CorrectionList of(Homeroom home, YearMonth month) {
        var made = jdbc.sql("""
                        select * from attendance_correction where homeroom_id = :homeroom and day between :from and :until
                        order by corrected_at desc""")
                .param("homeroom", home.id())
                .param("from", month.atDay(1))
                .param("until", month.atEndOfMonth())
                .query((row, _) -> new CorrectionList.Correction(
                        row.getObject("enrollment_id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getString("old_mark"),
                        row.getString("new_mark"),
                        row.getString("reason"),
                        row.getString("corrected_by_name"),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant()))
                .list();
        return new CorrectionList(made, printsMade(home, month));
    }

    List<PrintsMade.Print> printsMade(Homeroom home, YearMonth month) {
        return prints.stream()
                .flatMap(known -> known.of(home.school(), home.id(), month).stream())
                .sorted(Comparator.comparing(PrintsMade.Print::madeAt).reversed())
                .toList();
    }
}
