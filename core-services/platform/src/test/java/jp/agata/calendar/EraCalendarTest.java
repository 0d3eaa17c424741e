package jp.agata.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EraCalendarTest {

    private static final EraCalendar ERAS = EraCalendar.STANDARD;

    @Test
    void firstYearIsGannen() {
        assertThat(ERAS.format(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
        assertThat(ERAS.format(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(ERAS.format(LocalDate.of(2026, 4, 7))).isEqualTo("令和8年4月7日");
        assertThat(ERAS.format(LocalDate.of(1989, 1, 7))).isEqualTo("昭和64年1月7日");
        assertThat(ERAS.format(LocalDate.of(1912, 7, 29))).isEqualTo("明治45年7月29日");
    }

    @Test
    void schoolYear2019HasTwoNames() {
        assertThat(ERAS.schoolYear(new SchoolYear(2019))).isEqualTo("令和元年度");
        assertThat(ERAS.schoolYearByStart(new SchoolYear(2019))).isEqualTo("平成31年度");
        assertThat(ERAS.schoolYear(new SchoolYear(1988))).isEqualTo("昭和63年度");
        assertThat(ERAS.schoolYear(new SchoolYear(2026))).isEqualTo("令和8年度");
    }

    @Test
    void dayOutsideItsEraIsNotRead() {
        assertThat(ERAS.parse("H", 28, 4, 2)).contains(LocalDate.of(2016, 4, 2));
        assertThat(ERAS.parse("平成", 28, 4, 2)).contains(LocalDate.of(2016, 4, 2));
        assertThat(ERAS.parse("平成", 32, 4, 2)).isEmpty();
        assertThat(ERAS.parse("令和", 1, 4, 30)).isEmpty();
        assertThat(ERAS.parse("令和", 8, 2, 30)).isEmpty();
        assertThat(ERAS.parse("令和", 0, 5, 1)).isEmpty();
        assertThat(ERAS.parse("明治", 1, 1, 1)).isEmpty();
    }

    @Test
    void newEraIsASetting() {
        var eras = new EraCalendar(
                List.of(new Era("令和", "R", LocalDate.of(2019, 5, 1)), new Era("架空", "K", LocalDate.of(2030, 7, 1))));

        assertThat(eras.format(LocalDate.of(2030, 6, 30))).isEqualTo("令和12年6月30日");
        assertThat(eras.format(LocalDate.of(2030, 7, 1))).isEqualTo("架空元年7月1日");
    }
}
