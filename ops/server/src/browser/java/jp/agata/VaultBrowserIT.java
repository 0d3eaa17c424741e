package jp.agata;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** わたしのもの: kept, refused, looked through before a move; with the keyboard and without hindrance. */
class VaultBrowserIT extends BrowserTest {

    private static final String TEACHER = "110112";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTeacherKeepsWhatMovesAlong() {
        var screen = screenOf(TEACHER).open(MINE + "/");
        screen.page.locator(".who summary").press("Enter");
        screen.page.locator(".menu a[href='/me']").press("Enter");
        screen.shows("置いてあるもの").check();

        screen.open("/me/items?kind=COMMENT").check();
        screen.page.getByLabel("題").fill("音読");
        screen.page.getByLabel("本文").fill(child() + "は、はっきりと読めました。");
        screen.button("置く").press("Enter");
        screen.shows("受け取れません").wasRefused(422).check().picture("me-refused");
        screen.page.getByLabel("本文").fill("○○さんは、はっきりと読めました。");
        screen.button("置く").press("Enter");
        screen.shows("いまの版").check();

        screen.open("/me/items?kind=MATERIAL");
        screen.page
                .getByLabel("ファイル", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("九九.txt", "text/plain", "ににんがし".getBytes(StandardCharsets.UTF_8)));
        screen.check();
        screen.button("確かめて置く").press("Enter");
        screen.shows("SHA-256").check();

        screen.open("/me/credentials?kind=LICENCE").check();
        screen.open("/me/credentials?kind=TRAINING").check();
        screen.page.getByLabel("研修の名").fill("道徳科の授業づくり");
        screen.page.getByLabel("修了の日").fill("2026-08-03");
        screen.button("加える").press("Enter");
        screen.shows("道徳科の授業づくり").check();
        screen.open("/me/settings").check();
        screen.open("/me").check().picture("me");

        screen.open("/me/move").check();
        screen.button("いま確かめる").press("Enter");
        screen.shows("無いことを確かめた").check().picture("me-move");
    }

    private String child() {
        return new Tenant("352136").call(() -> jdbc.sql("""
                        select n.name from student_name n join enrollment e on e.student_id = n.student_id
                        where e.school_id = ? and e.roll_end_date is null order by n.name limit 1""")
                .param(schoolOf(TEACHER))
                .query(String.class)
                .single());
    }
}
