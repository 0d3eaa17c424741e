package jp.agata.attendance;

import java.time.LocalDate;
import java.util.UUID;
import jp.agata.school.CalendarGuard;
import org.springframework.stereotype.Component;

/** A closed month keeps its calendar, or its numbers would change behind the back of whoever closed it. */
@Component
class ClosedMonths implements CalendarGuard {

    private final SheetRows rows;

    ClosedMonths(SheetRows rows) {
        this.rows = rows;
    }

    @Override
    public void check(UUID school, LocalDate from, LocalDate until) {
        rows.share(school);
        rows.closedMonthOfSchool(school, from, until).ifPresent(month -> {
            throw AttendanceProblem.CALENDAR_OF_CLOSED_MONTH.with(month.getYear(), month.getMonthValue());
        });
    }
}
