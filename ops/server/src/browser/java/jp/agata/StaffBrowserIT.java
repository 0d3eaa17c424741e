package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 教職員: a board takes a staff list over, and reads what is wrong with another. */
class StaffBrowserIT extends BrowserTest {

    private static final String HEADER = "職員番号,氏名,ふりがな,職名,学校コード,学校名,担任,教科,兼務\r\n";

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"110001, /352136, 9931", "090001, /352110, 9941"})
    void aStaffListBecomesPeopleAndPosts(String employeeId, String tenant, String numbers) {
        var schools = schools(tenant);
        var screen = screenOf(employeeId).open(tenant + "/staff").check();
        picture(screen, tenant, "staff");
        screen.link("名簿を取り込む").click();
        screen.shows("ファイルを選ぶ").check();
        choose(screen, "職員台帳.csv", """
                %1$s01,児玉　綾,こだま　あや,教諭,%2$s,,,,
                %1$s02,髙﨑　光,たかさき　ひかる,養護教諭,%2$s,,,,%3$s:養護教諭
                %1$s03,𠮷村　俊介,よしむら　しゅんすけ,事務職員,%3$s,,,,
                """.formatted(numbers, schools.getFirst(), schools.getLast()));
        screen.shows("職員台帳.csv");
        picture(screen, tenant, "staff-choose");
        screen.button("確かめる").click();

        screen.shows("新しい人").shows("髙﨑　光").shows("3人の台帳を取り込む").check();
        picture(screen, tenant, "staff-preview");
        screen.button("3人の台帳を取り込む").click();

        screen.shows("開いた職は、いまから使えます").check();
        picture(screen, tenant, "staff-taken");
        screen.link("教職員を見る").click();
        screen.shows("髙﨑　光").shows("アカウント待ち").check();
    }

    @Test
    void aBrokenListIsToldWithRowColumnAndReason() {
        var school = schools(MINE).getFirst();
        var screen = screenOf("110001").open(MINE + "/staff/lists");
        choose(screen, "誤りのある台帳.csv", """
                9931,見本　一,みほん　はじめ,教諭,%1$s,,,,
                993102,見本　二,みほん　じろう,先生,%1$s,,,,
                993103,見本　三,みほん　さぶろう,教諭,%1$s,,9-9,,
                """.formatted(school));
        screen.button("確かめる").click();

        screen.shows("6桁の数字ではありません").shows("知られていない職名").shows("今年度にはありません").check();
        screen.picture("staff-finding");
        assertThat(screen.page.getByText("人の台帳を取り込む").count()).isZero();
    }

    /** The one way to choose a file, on every page that takes one: Japanese, and without a mouse. */
    @ParameterizedTest
    @CsvSource({
        "110001, /352136/staff/lists, 職員台帳のファイル",
        "110001, /352136/rosters, 名簿のファイル",
        "110103, /352136/attendance/files, 出席簿のファイル"
    })
    void aFileIsChosenWithTheKeyboard(String employeeId, String address, String label) {
        var screen = screenOf(employeeId).open(address);
        var input = screen.page.getByLabel(label);
        screen.shows("まだ選んでいません");

        var chooser = screen.page.waitForFileChooser(() -> input.press("Enter"));
        chooser.setFiles(new FilePayload("選んだ物.csv", "text/csv", new byte[] {65}));

        screen.shows("選んだ物.csv").check();
        assertThat(screen.page.locator("main").innerText()).contains("ファイルを選ぶ").doesNotContain("Choose");
    }

    /** A package names teachers; whoever is not in the staff register is told and not made up. */
    @Test
    void aPackageTellsWhichTeachersAreUnknown() {
        var screen = screenOf("110001").open(MINE + "/rosters");
        screen.page
                .getByLabel("名簿のファイル")
                .setInputFiles(new FilePayload(
                        "oneroster.zip", "application/zip", RosterWorld.bytes("oneroster-1.2_JP.zip")));
        screen.button("確かめる").click();
        screen.page.locator("h1", new Page.LocatorOptions().setHasText("名簿を確かめる")).waitFor();

        screen.shows("教職員に登録されていない担任がいます").shows("台帳にいない").check().picture("roster-teachers");
    }

    private static void choose(Screen screen, String name, String rows) {
        screen.page
                .getByLabel("職員台帳のファイル")
                .setInputFiles(new FilePayload(name, "text/csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> schools(String tenant) {
        return new Tenant(tenant.substring(1))
                .call(() -> jdbc.sql("select code from school order by code")
                        .query(String.class)
                        .list());
    }

    private static void picture(Screen screen, String tenant, String name) {
        if (tenant.equals(MINE)) {
            screen.picture(name);
        }
    }
}
