package jp.agata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 理由 → 記号: set by 教務, and what a reason chosen in the roll becomes. */
class ReasonBrowserIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"110203, 110213, /352136", "090203, 090213, /352110"})
    void aReasonOfTheSchoolDecidesTheMark(String coordinatorId, String teacherId, String tenant) {
        var coordinator = screenOf(coordinatorId).open(tenant + "/attendance/board");
        coordinator.link("欠席の理由").click();
        coordinator.check();
        coordinator.page.getByLabel("足す理由 1", exact()).fill("祭りの稽古");
        coordinator.page.getByLabel("足す理由 1の数え方").selectOption("PRIVATE_REASON");
        coordinator.button("この一覧にする").click();
        coordinator.shows("この学校の一覧").check();
        if (tenant.equals(MINE)) {
            coordinator.picture("reasons");
        }

        var teacher = screenOf(teacherId).open(tenant + "/attendance");
        teacher.page.locator("main[data-started]").waitFor();
        var seat = teacher.page.locator(".seat:not([disabled])").nth(2);
        seat.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        teacher.page.getByLabel("理由（病名、続柄、施設の名など）").fill("祭りの稽古");
        assertThat(teacher.page.getByLabel("出欠", exact())).hasValue("PRIVATE_REASON");
        teacher.check();
        teacher.button("入れる").click();

        teacher.shows("保存済み");
        assertThat(seat).hasAttribute("data-mark", "欠");
        assertThat(seat).containsText("祭りの稽古");
        coordinator.button("この一覧をやめる").click();
        coordinator.shows("はじめの一覧").check();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
