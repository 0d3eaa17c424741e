package jp.agata.attendance;

import static jp.agata.attendance.AttendanceProblem.MONTH_CLOSED;
import static jp.agata.attendance.AttendanceProblem.OUTSIDE_SCHOOL_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import org.springframework.stereotype.Component;

/** Which days are settled, and settling them, while their months are open. */
@Component
class Confirmations {

    private final SheetRows rows;
    private final RollChanges changes;
    private final Clock clock;

    Confirmations(SheetRows rows, RollChanges changes, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those between two days; refused unless every day between them may be written. */
    List<LocalDate> between(Homeroom home, LocalDate first, LocalDate last) {
        var standing = rows.standing(home.id(), inSchoolYear(home, first), inSchoolYear(home, last));
        if (!standing.open()) {
            throw MONTH_CLOSED.with();
        }
        return standing.confirmed();
    }

    void add(Homeroom home, List<LocalDate> days) {
        rows.confirm(home.id(), days, clock.instant());
        changes.announce(home.school());
    }

    void withdraw(Homeroom home, LocalDate day) {
        rows.withdrawConfirmation(home.id(), day);
        changes.announce(home.school());
    }

    static LocalDate inSchoolYear(Homeroom home, LocalDate day) {
        if (!new SchoolYear(home.schoolYear()).contains(day)) {
            throw OUTSIDE_SCHOOL_YEAR.with();
        }
        return day;
    }
}
