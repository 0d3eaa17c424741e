package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 名簿の取り込み: choose a file, read what would change, take it over. */
class RosterBrowserIT extends BrowserTest {

    private static final String HEADER = "学年,組,番号,氏名,ふりがな,性別,生年月日,郵便番号,住所,保護者氏名,続柄,電話番号,備考\r\n";
    private static final Charset EXCEL = Charset.forName("windows-31j");

    @ParameterizedTest
    @CsvSource({"110102, 352136, さくら小学校", "090102, 352110, なぎさ小学校"})
    void aRosterIsPreviewedAndTakenOver(String employeeId, String tenant, String school) {
        var screen = screenOf(employeeId).open("/" + tenant + "/rosters").check();
        picture(screen, tenant, "roster-choose");

        choose(screen, "1年1組.csv", "1,1,39,髙﨑　光,たかさき　ひかる,男,2019/9/22,759-0000,見本町1,髙﨑　健,父,,\r\n");
        screen.shows("新しい人").shows("髙﨑　光").check();
        picture(screen, tenant, "roster-preview");
        screen.button("1人を取り込む").click();

        screen.shows("取り込みました").shows(school).check();
        picture(screen, tenant, "roster-taken");
        screen.open("/" + tenant + "/search?q=たかさき　ひかる").shows("髙﨑　光");
    }

    @Test
    void aBrokenFileIsToldWithRowColumnAndReason() {
        var screen = screenOf("110102").open(MINE + "/rosters");

        choose(screen, "誤りのある名簿.csv", "1,1,38,見本　光,みほん　ひかる,男,2019/2/30,,,,,,\r\n");

        var finding = screen.page
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText("見つかったこと"))
                .locator("tbody tr")
                .first();
        assertThat(finding.innerText()).contains("2", "生年月日", "2019/2/30");
        screen.shows("取り込めません").check().picture("roster-finding");
        assertThat(
                        screen.page.getByText("人を取り込む").count())
                .isZero();
    }

    private static void choose(Screen screen, String name, String rows) {
        screen.page
                .getByLabel("名簿のファイル")
                .setInputFiles(new FilePayload(name, "text/csv", (HEADER + rows).getBytes(EXCEL)));
        screen.button("確かめる").click();
        screen.page.locator("h1", new Page.LocatorOptions().setHasText("名簿を確かめる")).waitFor();
    }

    private static void picture(Screen screen, String tenant, String name) {
        if (tenant.equals("352136")) {
            screen.picture(name);
        }
    }
}
