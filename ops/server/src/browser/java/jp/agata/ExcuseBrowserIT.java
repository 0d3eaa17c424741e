package jp.agata;


import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 出席停止・忌引 and 臨時休業: entered on their pages, seen in the roll, taken back. */
class ExcuseBrowserIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"110211, 110202, /352136", "090211, 090202, /352110"})
    void influenzaIsEnteredFromTheRollAndWithdrawn(String teacherId, String viceId, String tenant) {
        var teacher = screenOf(teacherId).open(tenant + "/attendance");
        teacher.page.locator("main[data-started]").waitFor();
        var seat = seat(teacher, 3);
        seat.focus();
        teacher.press("5");
        teacher.shows("保存済み").link("の期間を入れる").first().click();

        var form = teacher.check().page;
        form.getByLabel("理由", exact()).selectOption("INFLUENZA");
        form.getByLabel("発症した日").fill("2026-11-19");
        teacher.shows("まだなら空のまま登録できます");
        form.getByLabel("熱が下がった日").fill("2026-11-20");
        teacher.shows("出席停止（感染症） インフルエンザ").check();
        picture(teacher, tenant, "excuse-suspension");
        teacher.button("登録する").click();

        teacher.shows("取り消す").check();
        picture(teacher, tenant, "excuse-case");
        teacher.open(tenant + "/attendance");
        teacher.shows("1日目").check();
        assertThat(form.getByText("期間がありません")).hasCount(0);
        assertThat(seat).containsText("〜11/24");
        picture(teacher, tenant, "excuse-roll");

        var vice = screenOf(viceId).open(tenant + "/excuses").shows("設置者への報告").check();
        picture(vice, tenant, "excuse-list");

        teacher.link("の期間を直す").first().click();
        teacher.button("取り消す").first().click();
        form.getByLabel("取り消す理由（記録に残ります）").fill("別の児童だった");
        teacher.check();
        form.locator("dialog[open] button[type=submit]").click();
        teacher.shows("取り消し済み").check();
    }

    @ParameterizedTest
    @CsvSource({"110212, /352136", "090212, /352110"})
    void mourningFollowsTheTable(String teacherId, String tenant) {
        var teacher = screenOf(teacherId).open(tenant + "/attendance");
        teacher.page.locator("main[data-started]").waitFor();
        seat(teacher, 1).focus();
        teacher.press("6");
        teacher.shows("保存済み").link("の期間を入れる").first().click();

        teacher.page.getByLabel("亡くなった人の続柄").selectOption("祖父");
        teacher.shows("忌引").shows("登録する").check();
        picture(teacher, tenant, "excuse-bereavement");
        teacher.button("登録する").click();
        teacher.shows("祖父").check();
    }

    @ParameterizedTest
    @CsvSource({"110202, /352136", "090202, /352110"})
    void aClosureIsOrderedAndWithdrawn(String viceId, String tenant) {
        var vice = screenOf(viceId).open(tenant + "/attendance/board");
        vice.link("臨時休業").first().click();
        vice.shows("今年度の臨時休業はありません").check();
        vice.link("臨時休業を登録").click();
        vice.check();

        vice.page.locator("input[name=homerooms]").first().check();
        vice.page.getByLabel("始まりの日").fill("2026-12-03");
        vice.page.getByLabel("終わりの日").fill("2026-12-04");
        vice.page.getByLabel("理由（病名、台風の名など）").fill("インフルエンザ");
        vice.shows("12/3木").check();
        picture(vice, tenant, "closure-new");
        vice.button("臨時休業を登録する").click();

        vice.shows("12/3〜12/4").check();
        picture(vice, tenant, "closure-list");
        vice.link("12/3〜12/4").click();
        vice.shows("これまで").check();
        vice.button("取りやめる").first().click();
        vice.check();
        vice.page.locator("dialog[open] button[type=submit]").click();
        vice.shows("取りやめ").check();
    }

    private static Locator seat(Screen screen, int which) {
        return screen.page.locator(".seat:not([disabled])").nth(which);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void picture(Screen screen, String tenant, String name) {
        if (tenant.equals(MINE)) {
            screen.picture(name);
        }
    }
}
