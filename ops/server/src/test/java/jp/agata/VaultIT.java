package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** わたしのもの: kept for the person, free of children, seen by nobody else. */
class VaultIT extends RunningServer {

    private static final String TEACHER = "110113";
    private static final Tenant MINE = new Tenant("352136");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("control")
    private JdbcClient control;

    @Test
    void aTextIsKeptWithItsVersions() {
        var browser = browser();
        var item = kept(browser, text("音読", "大きな声で読めました。"));

        assertThat(change(browser, item, 1, "はっきりと読めました。").statusCode()).isEqualTo(303);
        assertThat(change(browser, item, 1, "おそい方の画面").statusCode()).isEqualTo(409);
        assertThat(browser.post(item + "/restoration", Map.of("version", "2", "number", "1"))
                        .statusCode())
                .isEqualTo(303);

        var page = browser.get(item).body();
        assertThat(page).contains("版 3", "版 1 に戻した", "はっきりと読めました。").doesNotContain("おそい方の画面");
        assertThat(page).containsPattern("<textarea[^>]*>大きな声で読めました。</textarea>");
        assertThat(browser.get("/me/items?kind=COMMENT").body()).contains("音読");
        assertThat(browser.post(item + "/deletion", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get(item).statusCode()).isEqualTo(404);
    }

    @Test
    void aTextWithTheNameOfAChildOfTheSchoolIsRefusedWithNameAndPlace() {
        var browser = browser();
        var name = childOf(schoolOf(TEACHER));

        var refused = browser.post("/me/items", text("よい所", "一行目\n" + name + "は、よく手を挙げます。"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("2行目", name, "○○さん");
        assertThat(trail()).contains("REFUSED", "names").doesNotContain(name);
        assertThat(browser.get("/me/items?kind=COMMENT").body()).doesNotContain("よい所");
    }

    @Test
    void aNameInTheHeadingOrInATrainingIsRefused() {
        var browser = browser();
        var name = childOf(schoolOf(TEACHER));

        assertThat(browser.post("/me/items", text(name, "本文")).statusCode()).isEqualTo(422);
        assertThat(browser.post(
                                "/me/credentials",
                                Map.of("kind", "TRAINING", "title", name + "の指導", "day", "2026-08-03"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsOfClassTwoOrOneIsRefused() {
        var form = text("題", "本文");
        form.put("classification", "II");

        var refused = browser().post("/me/items", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("重要性分類 II", "学校の保管場所");
    }

    @Test
    void whatIsMissingIsToldInWords() {
        assertThat(browser().post("/me/items", text(" ", "本文")).body()).contains("題が空です");
        assertThat(browser().post("/me/items", text("題", " ")).body()).contains("本文が空です");
        assertThat(browser().post("/me/items", text("題", "あ".repeat(20_001))).body())
                .contains("20000 文字まで");
    }

    @Test
    void trainingAndLicencesAreKeptChangedAndDeleted() {
        var browser = browser();
        assertThat(browser.post(
                                "/me/credentials",
                                Map.of(
                                        "kind",
                                        "LICENCE",
                                        "title",
                                        "小学校教諭一種免許状",
                                        "issuer",
                                        "山口県教育委員会",
                                        "number",
                                        "平二八小一第一二三号",
                                        "day",
                                        "2016-03-31",
                                        "until",
                                        ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.post(
                                "/me/credentials",
                                Map.of("kind", "TRAINING", "title", "道徳科の授業づくり", "day", "2026-08-03", "hours", "6.5"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(browser.get("/me/credentials?kind=LICENCE").body()).contains("小学校教諭一種免許状", "平二八小一第一二三号");
        var page = browser.get("/me/credentials?kind=TRAINING").body();
        assertThat(page).contains("道徳科の授業づくり", "6.5", "2026/8/3");
        var id = control.sql("select id from vault_credential where title = '道徳科の授業づくり'")
                .query(UUID.class)
                .single();
        var of = "/me/credentials/" + id;
        assertThat(browser.post(of, Map.of("kind", "TRAINING", "title", "道徳科", "day", "2026-08-04"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/me/credentials?kind=TRAINING").body()).contains("2026/8/4");
        assertThat(browser.post(of + "/deletion", Map.of("kind", "TRAINING")).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/me/credentials?kind=TRAINING").body()).doesNotContain("道徳科");
    }

    @Test
    void aLicenceThatEndsBeforeItBeginsIsRefused() {
        assertThat(browser()
                        .post(
                                "/me/credentials",
                                Map.of("kind", "LICENCE", "title", "免許", "day", "2026-04-01", "until", "2026-03-31"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theLookIsThePersonsOwn() {
        var browser = browser();
        assertThat(browser.post(
                                "/me/settings",
                                Map.of("textSize", "LARGE", "rollView", "LIST", "favourites", "attendance"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(browser.get("/352136/").body())
                .contains("data-text=\"large\"")
                .contains("わたしのもの", "<li><a href=\"/352136/attendance\">");
        assertThat(browser.get("/me/settings").body()).containsPattern("value=\"attendance\" checked");
        assertThat(as("110114").get("/352136/").body()).doesNotContain("data-text");
        browser.post("/me/settings", Map.of("textSize", "NORMAL", "rollView", "SEATS"));
        assertThat(browser.get("/352136/").body()).doesNotContain("data-text");
    }

    @Test
    void anAddressThatCouldBeAChildsIsNoFavourite() {
        var browser = browser();
        browser.post(
                "/me/settings",
                Map.of("textSize", "NORMAL", "rollView", "SEATS", "favourites", "students/" + UUID.randomUUID()));

        assertThat(control.sql("select value from vault_preference where name = 'FAVOURITES'")
                        .query(String.class)
                        .list())
                .allSatisfy(value -> assertThat(value).doesNotContain("students"));
    }

    private StaffBrowser browser() {
        var browser = as(TEACHER);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        return browser;
    }

    private static String kept(StaffBrowser browser, Map<String, String> form) {
        var answer = browser.post("/me/items", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> change(StaffBrowser browser, String item, int version, String body) {
        var form = text("音読", body);
        form.put("version", Integer.toString(version));
        return browser.post(item, form);
    }

    private static Map<String, String> text(String title, String body) {
        return new HashMap<>(
                Map.of("kind", "COMMENT", "title", title, "label", "国語", "classification", "III", "body", body));
    }

    private String childOf(UUID school) {
        return MINE.call(() -> jdbc.sql("""
                        select n.name from student_name n join enrollment e on e.student_id = n.student_id
                        where e.school_id = ? and e.roll_end_date is null order by n.name limit 1""").param(school).query(String.class).single());
    }

    private String trail() {
        return control.sql("select entry from pref_audit_entry where target_type = 'vault' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
