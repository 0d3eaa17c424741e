package jp.agata.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import jp.agata.calendar.SchoolYear;
import jp.agata.problem.Problem;
import jp.agata.school.Term;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Periods periods = new Periods(
            new SchoolYear(2026),
            List.of(
                    new Term("1学期", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 8, 31)),
                    new Term("2学期", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31)),
                    new Term("3学期", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31))),
            TODAY);

    @Test
    void whatHasBegunIsOffered() {
        assertThat(periods.begun())
                .extracting(Period::key)
                .containsExactly(
                        "year", "term-1", "term-2", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09",
                        "2026-10", "2026-11");
    }

    @Test
    void theYearAndItsTermsEndTodayAndAMonthIsWhole() {
        assertThat(periods.get("year").last()).isEqualTo(TODAY);
        assertThat(periods.get("term-1").last()).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(periods.get("term-2").last()).isEqualTo(TODAY);
        assertThat(periods.get("2026-11").last()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(periods.get("2027-03").first()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void whatIsNoPeriodOfTheYearIsNotThere() {
        for (var key : List.of("term-3", "term-0", "2026-03", "2027-04", "week", "")) {
            assertThatThrownBy(() -> periods.get(key)).isInstanceOf(Problem.class);
        }
    }
}
