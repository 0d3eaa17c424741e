package jp.agata.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class SchoolYearTest {

    @Test
    void firstOfAprilIsTheLastBirthdayOfAGrade() {
        assertThat(SchoolYear.ofEntry(LocalDate.of(2020, 4, 1))).isEqualTo(new SchoolYear(2026));
        assertThat(SchoolYear.ofEntry(LocalDate.of(2020, 4, 2))).isEqualTo(new SchoolYear(2027));
        assertThat(new SchoolYear(2026).expectedGrade(LocalDate.of(2016, 4, 2))).isEqualTo(4);
        assertThat(new SchoolYear(2026).expectedGrade(LocalDate.of(2016, 4, 1))).isEqualTo(5);
    }

    @Test
    void yearRunsFromAprilToMarch() {
        assertThat(SchoolYear.of(LocalDate.of(2027, 3, 31))).isEqualTo(new SchoolYear(2026));
        assertThat(SchoolYear.of(LocalDate.of(2027, 4, 1))).isEqualTo(new SchoolYear(2027));
        assertThat(new SchoolYear(2026).months())
                .startsWith(YearMonth.of(2026, 4))
                .endsWith(YearMonth.of(2027, 3))
                .hasSize(12);
    }

    @Test
    void ageIsCompletedTheDayBeforeTheBirthday() {
        var leapChild = new Age(LocalDate.of(2020, 2, 29));

        assertThat(leapChild.atEndOf(LocalDate.of(2026, 2, 27))).isEqualTo(5);
        assertThat(leapChild.atEndOf(LocalDate.of(2026, 2, 28))).isEqualTo(6);
        assertThat(new Age(LocalDate.of(2020, 4, 1)).atEndOf(LocalDate.of(2026, 3, 31)))
                .isEqualTo(6);
        assertThat(new Age(LocalDate.of(2020, 4, 1)).on(LocalDate.of(2026, 3, 31)))
                .isEqualTo(5);
    }
}
