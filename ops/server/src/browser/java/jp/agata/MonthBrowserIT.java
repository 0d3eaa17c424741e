package jp.agata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 出席簿 of a month: edited like a spreadsheet, closed, approved, corrected. */
class MonthBrowserIT extends BrowserTest {

    @Test
    void marksArePastedFromASpreadsheet() {
        var screen = screenOf("110116").open(MINE + "/attendance");
        screen.link("月の表").click();
        var rows = screen.page.locator("table[data-grid] tbody tr");
        var first = rows.nth(0).locator("td[data-col='2026-11-18']");
        screen.page.evaluate("navigator.clipboard.writeText('病\\tチ\\r\\n事\\t\\r\\n')");

        first.click();
        screen.press("Control+v");

        assertThat(first).hasText("病");
        assertThat(rows.nth(0).locator("td[data-col='2026-11-19']")).hasText("チ");
        assertThat(rows.nth(1).locator("td[data-col='2026-11-18']")).hasText("事");
        screen.shows("保存済み").check().picture("month");
        screen.page.reload();
        assertThat(first).hasText("病");
    }

    /** Who was away for days fills them in by child and day, without the mouse. */
    @ParameterizedTest
    @CsvSource({"110214, /352136", "090214, /352110"})
    void theKeyboardAloneFillsTheGrid(String teacherId, String tenant) {
        var screen = screenOf(teacherId).open(tenant + "/attendance");
        screen.link("月の表").focus();
        screen.press("Enter");
        var rows = screen.page.locator("table[data-grid] tbody tr");
        rows.first().waitFor();
        for (var tabs = 0; tabs < 40 && screen.page.locator("td[data-col]:focus").count() == 0; tabs++) {
            screen.press("Tab");
        }
        while (screen.page.locator("td[data-col='2026-11-17']:focus").count() == 0) {
            screen.press("ArrowRight");
        }

        screen.press("2", "ArrowRight", "3", "ArrowDown", "7", "ArrowLeft", "5", "Control+z", "F2");
        screen.page.keyboard().type("ハ");
        screen.press("Enter");

        screen.shows("保存済み").check();
        screen.page.reload();
        assertThat(rows.nth(0).locator("td[data-col='2026-11-17']")).hasText("病");
        assertThat(rows.nth(0).locator("td[data-col='2026-11-18']")).hasText("チ");
        assertThat(rows.nth(1).locator("td[data-col='2026-11-18']")).hasText("事");
        assertThat(rows.nth(1).locator("td[data-col='2026-11-17']")).hasText("ハ");
    }

    @ParameterizedTest
    @CsvSource({"110111, 110102, 110101, /352136", "090111, 090102, 090101, /352110"})
    void aMonthIsClosedApprovedAndCorrected(String teacherId, String viceId, String principalId, String tenant) {
        var october = october(screenOf(teacherId).open(tenant + "/attendance"));

        var vice = screenOf(viceId).open(october).check();
        picture(vice, tenant, "month-to-close");
        vice.button("この月を締める").click();
        vice.shows("承認待ち").check();

        var principal = screenOf(principalId).open(october).check();
        picture(principal, tenant, "month-to-approve");
        principal.button("承認する").click();
        principal.shows("承認 ").check();

        correct(vice.open(october), tenant);
        vice.shows("出 → 事").shows("保護者の連絡が後日届いた").shows("承認待ち").check();
        picture(vice, tenant, "month-corrected");
    }

    private static void correct(Screen vice, String tenant) {
        var cell = vice.page
                .locator("td[data-correctable]")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasNotText(java.util.regex.Pattern.compile("\\S")))
                .first();
        cell.dblclick();
        vice.page.getByLabel("正しい記号（出席は「出」）").fill("事");
        vice.page.getByLabel("訂正の理由（記録に残ります）").fill("保護者の連絡が後日届いた");
        vice.check();
        picture(vice, tenant, "month-correct");
        vice.button("訂正する").click();
    }

    private static String october(Screen teacher) {
        return teacher.page.url().replaceAll("^http://[^/]*", "").replaceAll("/[0-9-]{10}$", "/month/2026-10");
    }

    private static void picture(Screen screen, String tenant, String name) {
        if (tenant.equals(MINE)) {
            screen.picture(name);
        }
    }
}
