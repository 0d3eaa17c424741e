package jp.agata.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HolidaysTest {

    @Test
    void schoolYear2026HasTheHolidaysOfTheCabinetOffice() {
        var year = new SchoolYear(2026);

        assertThat(holidays(year.firstDay(), year.lastDay()))
                .containsExactly(
                        "2026-04-29 昭和の日",
                        "2026-05-03 憲法記念日",
                        "2026-05-04 みどりの日",
                        "2026-05-05 こどもの日",
                        "2026-05-06 振替休日",
                        "2026-07-20 海の日",
                        "2026-08-11 山の日",
                        "2026-09-21 敬老の日",
                        "2026-09-22 国民の休日",
                        "2026-09-23 秋分の日",
                        "2026-10-12 スポーツの日",
                        "2026-11-03 文化の日",
                        "2026-11-23 勤労感謝の日",
                        "2027-01-01 元日",
                        "2027-01-11 成人の日",
                        "2027-02-11 建国記念の日",
                        "2027-02-23 天皇誕生日",
                        "2027-03-21 春分の日",
                        "2027-03-22 振替休日");
    }

    @Test
    void accessionYear2019HasTenDaysInARow() {
        assertThat(holidays(LocalDate.of(2019, 4, 27), LocalDate.of(2019, 5, 7)))
                .containsExactly(
                        "2019-04-29 昭和の日",
                        "2019-04-30 国民の休日",
                        "2019-05-01 天皇の即位の日",
                        "2019-05-02 国民の休日",
                        "2019-05-03 憲法記念日",
                        "2019-05-04 みどりの日",
                        "2019-05-05 こどもの日",
                        "2019-05-06 振替休日");
        assertThat(Holidays.nameOf(LocalDate.of(2019, 10, 22))).contains("即位礼正殿の儀");
        assertThat(Holidays.isHoliday(LocalDate.of(2019, 12, 23))).isFalse();
    }

    @Test
    void olympicYearsMovedThreeHolidays() {
        assertThat(holidays(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 10, 31)))
                .containsExactly(
                        "2020-07-23 海の日", "2020-07-24 スポーツの日", "2020-08-10 山の日", "2020-09-21 敬老の日", "2020-09-22 秋分の日");
        assertThat(holidays(LocalDate.of(2021, 7, 1), LocalDate.of(2021, 10, 31)))
                .containsExactly(
                        "2021-07-22 海の日",
                        "2021-07-23 スポーツの日",
                        "2021-08-08 山の日",
                        "2021-08-09 振替休日",
                        "2021-09-20 敬老の日",
                        "2021-09-23 秋分の日");
    }

    @Test
    void substituteMovesPastFollowingHolidaysOnlySince2007() {
        assertThat(Holidays.nameOf(LocalDate.of(2009, 5, 6))).contains("振替休日");
        assertThat(Holidays.nameOf(LocalDate.of(1998, 5, 4))).contains("振替休日");
        assertThat(Holidays.isHoliday(LocalDate.of(1998, 5, 6))).isFalse();
        assertThat(Holidays.nameOf(LocalDate.of(1999, 5, 4))).contains("国民の休日");
        assertThat(Holidays.isHoliday(LocalDate.of(1997, 5, 4))).isFalse();
    }

    @Test
    void equinoxesAgreeWithTheAlmanac() {
        assertThat(List.of(2012, 2016, 2020, 2023, 2024, 2025))
                .extracting(year -> day(year, 3, "春分の日"))
                .containsExactly(20, 20, 20, 21, 20, 20);
        assertThat(List.of(2012, 2016, 2020, 2023, 2024, 2025))
                .extracting(year -> day(year, 9, "秋分の日"))
                .containsExactly(22, 22, 22, 23, 22, 23);
    }

    @Test
    void yearsOutsideTheFormulaAreRefused() {
        assertThatThrownBy(() -> Holidays.isHoliday(LocalDate.of(2100, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int day(int year, int month, String name) {
        var first = LocalDate.of(year, month, 1);
        return first.datesUntil(first.plusMonths(1))
                .filter(day -> Holidays.nameOf(day).stream().anyMatch(name::equals))
                .findFirst()
                .orElseThrow()
                .getDayOfMonth();
    }

    private static List<String> holidays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> Holidays.nameOf(day).map(name -> day + " " + name).stream())
                .collect(Collectors.toList());
    }
}
