package jp.agata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** なぜその日数か: from the month's table to the days of a child, of the class and of the school. */
class PeriodBrowserIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"110111, 110102, /352136", "090111, 090102, /352110"})
    void everyNumberOpensIntoItsDays(String teacherId, String viceId, String tenant) {
        var teacher = screenOf(teacherId).open(tenant + "/attendance");
        teacher.link("月の表").click();
        teacher.link("前の月").click();
        teacher.link("集計と内訳").click();
        teacher.shows("計（延べ）").check();
        picture(teacher, tenant, "homeroom-totals");

        teacher.page.locator("table.totals tbody a").first().click();
        teacher.shows("授業日に入らない日").shows("スポーツの日").check();
        teacher.link("2学期").click();
        teacher.shows("9月1日 火 から 11月20日 金 まで").check();
        picture(teacher, tenant, "student-days");
        teacher.link("欠席日数").click();
        assertThat(teacher.page.locator("#ABSENT")).isInViewport();

        var vice = screenOf(viceId).open(tenant + "/attendance/board");
        vice.link("出欠の集計").click();
        vice.link("2学期").click();
        vice.shows("要出席").check();
        picture(vice, tenant, "school-totals");
    }

    private static void picture(Screen screen, String tenant, String name) {
        if (tenant.equals(MINE)) {
            screen.picture(name);
        }
    }
}
