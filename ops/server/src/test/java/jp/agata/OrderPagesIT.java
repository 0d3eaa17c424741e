package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.agata.embedded.TestEngines;
import jp.agata.identity.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders from the file to the ledger, and who may see them before and after 公表. */
class OrderPagesIT extends RunningServer {

    private static final String PERSONNEL = "000002";
    private static final String PREFECTURE = "000001";
    private static final String BOARD = "110001";
    private static final String NURSE = "110104";
    private static final String LIST = "/pref/orders";
    private static final String BEFORE = "2026-11-20T08:00";
    private static final String AFTER = "2026-11-25T14:00";
    private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"([0-9a-f]{64})\"");

    @Autowired
    private OrderFileMaker files;

    @Autowired
    private People people;

    @Autowired
    @Qualifier("control")
    private JdbcClient control;

    private StaffBrowser personnel;

    @BeforeEach
    void signIn() {
        personnel = as(PERSONNEL);
        personnel.get(LIST);
    }

    @Test
    void onlyThePersonnelOfficeTakesOrdersIn() {
        for (var employee : new String[] {PREFECTURE, BOARD, NURSE}) {
            var browser = as(employee);
            browser.get(employee.equals(PREFECTURE) ? LIST : "/352136/");
            assertThat(browser.get(LIST + "/files").statusCode()).as(employee).isEqualTo(404);
            assertThat(upload(browser, files.transfer("IT-0", NURSE)).statusCode())
                    .as(employee)
                    .isEqualTo(404);
        }
        assertThat(as(BOARD).get(LIST).statusCode()).isEqualTo(404);
        assertThat(withoutSecondFactor(PERSONNEL).get(LIST + "/files").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatDoesNotFitIsToldByRowAndColumnAndNotTaken() {
        var wrong = files.transfer("IT-1", NURSE).replace(NURSE, "999999");
        var page = sent(personnel, wrong);

        var shown = personnel.get(page);

        assertThat(shown.body())
                .contains("職員番号 999999 の人は職員台帳にいません")
                .contains("取り込めません")
                .doesNotContain("件を取り込む</button>");
        assertThat(take(page, BEFORE).statusCode()).isEqualTo(409);
        assertThat(entries("IT-1")).isZero();
    }

    @Test
    void underEmbargoAnOrderIsThereForThePersonnelOfficeAloneWithTheirNameOverIt() {
        var name = people.byEmployeeId(NURSE).orElseThrow().name();
        var page = sent(personnel, files.transfer("IT-2", NURSE));
        assertThat(personnel.get(page).body()).contains("1件を取り込む").contains("class=\"watermark\"");

        assertThat(take(page, AFTER).statusCode()).isEqualTo(302);

        var watermark = people.byEmployeeId(PERSONNEL).orElseThrow().name() + " 2026/11/20 8:20 公表前";
        assertThat(personnel.get(LIST + "?q=IT-2").body()).contains("IT-2", name, "公表 2026/11/25 14:00", watermark);
        assertThat(personnel.get(LIST + "/entry?number=IT-2").body()).contains(name, watermark);
        var others = as(PREFECTURE);
        assertThat(others.get(LIST + "?q=IT-2").body()).doesNotContain(">IT-2<").doesNotContain(name);
        assertThat(others.get(LIST + "/entry?number=IT-2").statusCode()).isEqualTo(404);
        assertThat(looks(PERSONNEL, "order", "IT-2")).isEqualTo(1);
    }

    @Test
    void afterTheAnnouncementTheWholePrefecturalBoardReadsIt() {
        var page = sent(personnel, files.transfer("IT-3", "110105"));

        assertThat(take(page, BEFORE).statusCode()).isEqualTo(302);

        var board = as(PREFECTURE);
        assertThat(board.get(LIST + "?q=IT-3").body()).contains("IT-3", "有効").doesNotContain("class=\"watermark\"");
        assertThat(board.get(LIST + "/entry?number=IT-3").body()).contains("台帳から出てくる職");
        assertThat(take(page, BEFORE).statusCode()).isEqualTo(409);
    }

    @Test
    void aCorrectionAndACancellationStandBesideWhatTheyChange() {
        take(sent(personnel, files.transfer("IT-4", "110112")), BEFORE);
        take(sent(personnel, files.transfer("IT-5", "110112").replace(",発令,,", ",訂正,IT-4,")), BEFORE);
        assertThat(personnel.get(LIST + "/entry?number=IT-4").body()).contains("訂正済み IT-5");

        take(sent(personnel, files.transfer("IT-6", "110112").replace(",発令,,", ",取消,IT-4,")), BEFORE);

        assertThat(personnel.get(LIST + "/entry?number=IT-4").body())
                .contains("取消済み")
                .contains("IT-6");
        var again =
                personnel.get(sent(personnel, files.transfer("IT-7", "110112").replace(",発令,,", ",取消,IT-4,")));
        assertThat(again.body()).contains("IT-6 でもう取り消されています");
    }

    @Test
    void aMappingSetOnceIsRemembered() {
        var renamed = files.transfer("IT-8", "110113").replaceFirst("発令番号", "通し番号");
        var page = sent(personnel, renamed);
        assertThat(personnel.get(page).body()).contains("見出しに「発令番号」がありません");

        personnel.post(page + "/mapping", files.mapping());

        assertThat(personnel.get(page).body()).contains("1件を取り込む");
        assertThat(personnel
                        .get(sent(personnel, renamed.replace("IT-8", "IT-9")))
                        .body())
                .contains("1件を取り込む");
    }

    @Test
    void shiftJisIsRead() {
        var bytes = files.transfer("IT-10", "110113").getBytes(Charset.forName("windows-31j"));

        var sent = personnel.upload(LIST + "/files", "file", "人事異動.csv", bytes, Map.of());

        assertThat(personnel.get(path(sent)).body()).contains("1件を取り込む");
    }

    @Test
    void noEntryIsEverAltered() {
        take(sent(personnel, files.transfer("IT-11", "110114")), BEFORE);

        for (var change : List.of("update order_entry set note = ''", "delete from order_entry")) {
            assertThatThrownBy(() -> control.sql(change).update())
                    .as("not granted to the server")
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> asOwner(change)).hasMessageContaining("発令台帳は変更できません");
        }
    }

    private static void asOwner(String change) throws SQLException {
        try (var session = TestEngines.shared().superuser(TestEngines.FIRST_CELL);
                var statement = session.createStatement()) {
            statement.execute("set search_path = agata");
            statement.execute(change);
        }
    }

    @Test
    void theAnnouncementComesBeforeTheDay() {
        var page = sent(personnel, files.transfer("IT-12", "110115"));

        var refused = take(page, "2027-04-02T09:00");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("公表の日時 2027/4/2 9:00 が遅すぎます");
        assertThat(entries("IT-12")).isZero();
    }

    private HttpResponse<String> upload(StaffBrowser browser, String csv) {
        return browser.upload(LIST + "/files", "file", "人事異動.csv", csv.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private String sent(StaffBrowser browser, String csv) {
        var sent = upload(browser, csv);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return path(sent);
    }

    private static String path(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private HttpResponse<String> take(String page, String announced) {
        var shown = FINGERPRINT.matcher(personnel.get(page).body());
        return personnel.post(
                page + "/intake",
                Map.of(
                        "announced",
                        announced,
                        "acknowledged",
                        "true",
                        "fingerprint",
                        shown.find() ? shown.group(1) : ""));
    }

    private int entries(String number) {
        return control.sql("select count(*) from order_entry where number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private int looks(String employee, String type, String id) {
        return control.sql("""
                        select count(*) from pref_audit_entry where person_id = ? and target_type = ? and target_id = ?
                          and action = 'VIEW'""")
                .params(people.byEmployeeId(employee).orElseThrow().id(), type, id)
                .query(Integer.class)
                .single();
    }
}
