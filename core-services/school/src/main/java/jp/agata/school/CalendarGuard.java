package jp.agata.school;

import java.time.LocalDate;
import java.util.UUID;

/** Refuses a change of the calendar that would alter what is already settled. Implemented by whoever settles it. */
public interface CalendarGuard {

    /** Throws a {@link jp.agata.problem.Problem} if a day of the school between the two, inclusive, may not change. */
    void check(UUID school, LocalDate from, LocalDate until);
}
