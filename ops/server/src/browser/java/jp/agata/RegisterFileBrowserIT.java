package jp.agata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 出席簿の取り込み: a register kept elsewhere, beside a mark entered by hand. June is no other test's. */
class RegisterFileBrowserIT extends BrowserTest {

    /** The first child of the homeroom of that teacher. */
    private record Child(String homeroom, int grade, String name, int number, String fullName) {}

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"110103, /352136", "090103, /352110"})
    void aRegisterIsPreviewedAndTakenOver(String employeeId, String tenant) {
        var child = child(employeeId, tenant);
        var month = tenant + "/attendance/" + child.homeroom() + "/month/2026-06";
        var screen = screenOf(employeeId).open(month);
        var cell = screen.page.locator("tr[data-name='%d %s'] td[data-col='2026-06-10']"
                .formatted(child.number(), child.fullName()));
        cell.click();
        screen.press("2");
        screen.shows("保存済み");
        screen.link("ファイルから取り込む").click();
        screen.shows("締めた月は取り込めません").check();
        picture(screen, tenant, "register-choose");
        screen.page
                .getByLabel("出席簿のファイル")
                .setInputFiles(new FilePayload("出席簿6月.csv", "text/csv", """
                        学年,組,番号,氏名,2026-06-09,2026-06-10,2026-06-11,2026-06-12
                        %d,%s,%d,%s,事,事,チ,
                        """.formatted(child.grade(), child.name(), child.number(), child.fullName())
                        .getBytes(StandardCharsets.UTF_8)));
        screen.button("確かめる").click();
        screen.page.locator("h1", new Page.LocatorOptions().setHasText("出席簿を確かめる")).waitFor();

        screen.shows("手で付けた記号と違う欄").shows("新しい記号 2か所").check();
        picture(screen, tenant, "register-preview");
        screen.page.getByLabel("ファイルの記号に直す").check();
        screen.button("この出席簿を取り込む").click();

        screen.shows("取り込みました").check();
        screen.open(month);
        assertThat(cell).hasText("事");
    }

    private Child child(String employeeId, String tenant) {
        var school = schoolOf(employeeId);
        return new Tenant(tenant.substring(1)).call(() -> jdbc.sql("""
                        select h.id as homeroom, m.grade, h.name, m.number, n.name as full_name
                        from homeroom_membership m join homeroom h on h.id = m.homeroom_id
                        join enrollment e on e.id = m.enrollment_id
                        join student_name n on n.student_id = e.student_id and n.kind = 'FAMILY_REGISTER'
                        where h.school_id = :school and e.left_date is null and n.valid_until is null
                        order by h.position desc, m.number limit 1""")
                .param("school", school)
                .query(Child.class)
                .single());
    }

    private static void picture(Screen screen, String tenant, String name) {
        if (tenant.equals(MINE)) {
            screen.picture(name);
        }
    }
}
