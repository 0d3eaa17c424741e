package jp.agata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 朝の出欠, by mouse and by keyboard, alone and two at once. */
class RollBrowserIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"110112, /352136", "090112, /352110"})
    void everyonePresentIsOneClick(String employeeId, String tenant) {
        var screen = screenOf(employeeId).open(tenant + "/attendance");

        confirm(screen).click();

        screen.shows("確定しました").check();
        screen.page.reload();
        assertThat(screen.button("確定を取り消す").first()).isVisible();
    }

    @Test
    void theKeyboardAloneTakesTheRoll() {
        var screen = screenOf("110113").open(MINE + "/attendance");
        tabTo(screen, ".seat");

        screen.press("2", "ArrowRight", "3", "ArrowDown", "4", "Enter", "5", "Enter", "6", "Enter", "2");
        screen.press("Control+z");

        screen.shows("保存済み").check().picture("roll-seats");
        assertThat(marks(screen)).isEqualTo("欠遅早停忌");
        screen.page.reload();
        screen.page.locator("main[data-started]").waitFor();
        assertThat(marks(screen)).isEqualTo("欠遅早停忌");
        tabTo(screen, ".seat");
        for (var tabs = 0; tabs < 20 && !focused(screen, "[data-confirm]"); tabs++) {
            screen.press("Shift+Tab");
        }
        screen.press("Enter");
        screen.shows("確定しました");
    }

    @Test
    void theMouseMarksReasonsAndList() {
        var screen = screenOf("090113").open(NAGATO + "/attendance");
        var seat = screen.page.locator(".seat:not([disabled])").nth(2);

        seat.click();
        assertThat(seat).hasAttribute("data-mark", "欠");
        seat.click(new Locator.ClickOptions().setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
        screen.page.getByLabel("出欠", new Page.GetByLabelOptions().setExact(true)).selectOption("SICK");
        screen.page.getByLabel("理由（病名、続柄、施設の名など）").fill("発熱");
        screen.check().picture("roll-reason");
        screen.button("入れる").click();

        screen.shows("保存済み");
        assertThat(seat).containsText("発熱");
        screen.page.locator("label:has(#view-list)").click();
        screen.check().picture("roll-list");
        assertThat(screen.page.locator(".rolllist li").nth(2)).hasAttribute("data-mark", "欠");
    }

    @Test
    void twoTeachersSeeWhereTheyDiffer() {
        var teacher = screenOf("110114").open(MINE + "/attendance");
        var vice = screenOf("110102");
        vice.page.navigate(teacher.page.url());
        vice.page.locator("main[data-started]").waitFor();
        mark(vice, 4, "5");
        vice.shows("保存済み");

        mark(teacher, 4, "2");

        teacher.shows("食い違い").wasRefused(409).check().picture("roll-conflict");
        teacher.page.locator(".pick button").last().click();
        assertThat(seat(teacher, 4)).hasAttribute("data-mark", "停");
        confirm(teacher).click();
        teacher.shows("確定しました");
    }

    @ParameterizedTest
    @CsvSource({"110102, 110115, /352136", "090102, 090114, /352110"})
    void theBoardHearsOfAConfirmation(String viceId, String teacherId, String tenant) {
        var board = screenOf(viceId).open(tenant + "/attendance/board").shows("つながっています");
        var waiting = board.page.locator("tr[data-flag]");
        var before = waiting.count();
        assertThat(before).isPositive();

        confirm(screenOf(teacherId).open(tenant + "/attendance")).click();

        assertThat(waiting).hasCount(before - 1);
        board.check();
        if (tenant.equals(MINE)) {
            board.picture("board");
        }
    }

    private static Locator confirm(Screen screen) {
        screen.page.locator("main[data-started]").waitFor();
        return screen.page.locator(".tools [data-confirm]");
    }

    private static Locator seat(Screen screen, int which) {
        return screen.page.locator(".seat:not([disabled])").nth(which);
    }

    private static void mark(Screen screen, int which, String key) {
        screen.page.locator("main[data-started]").waitFor();
        seat(screen, which).focus();
        screen.press(key);
    }

    /** The marks that are not plain, in order of the seats. */
    private static String marks(Screen screen) {
        return String.join("", screen.page.locator(".seat:not([data-mark='出']) .mark").allInnerTexts());
    }

    private static void tabTo(Screen screen, String selector) {
        screen.page.locator("main[data-started]").waitFor();
        for (var tabs = 0; tabs < 40 && !focused(screen, selector); tabs++) {
            screen.press("Tab");
        }
        assertThat(focused(screen, selector)).as("focus on " + selector).isTrue();
    }

    private static boolean focused(Screen screen, String selector) {
        return screen.page.locator(selector + ":focus").count() == 1;
    }
}
