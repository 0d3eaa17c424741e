package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class MunicipalitiesPageIT extends RunningServer {

    private static final String PREFECTURE = "000001";
    private static final String TEACHER = "110111";
    private static final String BOARD = "110001";
    private static final String LIST = "/pref/municipalities";

    @Autowired
    private TenantRegistry registry;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    @Qualifier("control")
    private JdbcClient control;

    @Test
    void theListShowsEveryMunicipalityAndNoChild() {
        var page = as(PREFECTURE).get(LIST);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-reach=\"prefecture\"")
                .contains("山口県教育委員会")
                .contains("352136")
                .contains("美祢市")
                .contains("長門市")
                .contains("利用中")
                .contains("見本")
                .doesNotContain("さくら小学校");
    }

    @Test
    void onlyThePrefectureGetsThere() {
        assertThat(as(TEACHER).get(LIST).statusCode()).isEqualTo(404);
        assertThat(as(BOARD).get(LIST).statusCode()).isEqualTo(404);
        assertThat(as(BOARD).get(LIST + "/352110").statusCode()).isEqualTo(404);
    }

    @Test
    void aWrongCheckDigitIsToldTheRightOne() {
        var browser = as(PREFECTURE);
        browser.get(LIST);

        var refused = browser.post(LIST, Map.of("code", "352011"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("352012");
    }

    @Test
    void aCodeOfAnotherPrefectureAndOneAlreadyThereAreRefused() {
        var browser = as(PREFECTURE);
        browser.get(LIST);

        assertThat(browser.post(LIST, Map.of("code", "102016")).body()).contains("この県（山口県）の市町のものではありません");
        assertThat(browser.post(LIST, Map.of("code", "352136")).statusCode()).isEqualTo(409);
    }

    @Test
    void addingShowsProgressAndEndsWithAReport() throws InterruptedException {
        var browser = as(PREFECTURE);
        assertThat(browser.get(LIST).body()).contains("阿武町");
        var began = System.nanoTime();

        var sent = browser.post(LIST, Map.of("code", "355020"));

        assertThat(sent.statusCode()).isEqualTo(303);
        var page = "/pref/municipalities/355020";
        assertThat(sent.headers().firstValue("Location")).hasValue(page);
        var done = await(browser, page, "利用中");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        assertThat(done.body())
                .contains("阿武町")
                .contains("表と権限を置く")
                .contains("済み")
                .contains("合格");
        var report = Pattern.compile(page + "/reports/[0-9a-f-]{36}").matcher(done.body());
        assertThat(report.find()).isTrue();
        assertThat(browser.get(report.group()).body())
                .contains("ひな形との突き合わせ：表")
                .contains("ほかの市町への攻撃")
                .contains("すべて断られました");
        assertThat(redis.opsForHash().get("agata:cells", "355020")).isNotNull();
        registry.refresh();
        assertThat(registry.get(new Tenant("355020")).isActive()).isTrue();
        assertThat(browser.get(LIST).body()).contains("市町を追加");
        assertThat(control.sql(
                                "select count(*) from pref_audit_entry where target_id = '355020' and entry like '%\"did\":\"ADD\"%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFailureIsShownWithItsReasonAndCanBeTriedAgain() throws InterruptedException {
        control.sql("insert into tenant (code, name, cell_id, state, reason, created_at, created_by)"
                        + " values ('353418', '上関町', 'c1', 'FAILED', '試しの理由', now(), '試し')")
                .update();
        var browser = as(PREFECTURE);
        var page = "/pref/municipalities/353418";
        assertThat(browser.get(page).body()).contains("追加に失敗").contains("試しの理由").contains("もう一度");

        assertThat(browser.post(page + "/attempts", Map.of()).statusCode()).isEqualTo(303);

        assertThat(await(browser, page, "利用中").body()).doesNotContain("試しの理由");
    }

    @Test
    void theComparisonWithTheTemplateIsAButtonAway() {
        var browser = as(PREFECTURE);
        browser.get("/pref/municipalities/352136");

        var sent = browser.post("/pref/municipalities/352136/drift-checks", Map.of());

        assertThat(sent.statusCode()).isEqualTo(303);
        var report = browser.get(sent.headers().firstValue("Location").orElseThrow());
        assertThat(report.body()).contains("ひな形との突き合わせ：権限").contains("合格");
    }

    @Test
    void aMunicipalityWhoseMigrationStoppedIsOneClosedDoor() {
        var version = control.sql("select schema_version from tenant where code = '352110'")
                .query(Integer.class)
                .single();
        behind("352110", 0, "試しの理由");
        try {
            assertThat(as("090111").get("/352110/").statusCode()).isEqualTo(503);
            assertThat(as("110111").get("/352110/").statusCode()).isEqualTo(404);
            assertThat(as("110111").get("/352136/").statusCode()).isEqualTo(200);
            assertThat(as(PREFECTURE).get(LIST).body()).contains("移行で停止");
            assertThat(as(PREFECTURE).get(LIST + "/352110").body()).contains("移行をもう一度");
        } finally {
            behind("352110", version, "");
        }
        assertThat(as("090111").get("/352110/").statusCode()).isEqualTo(200);
    }

    @Test
    void aStoppedMigrationIsTriedAgainFromThePage() {
        behind("352110", 0, "試しの理由");
        var browser = as(PREFECTURE);
        browser.get(LIST + "/352110");

        assertThat(browser.post(LIST + "/352110/migrations", Map.of()).statusCode())
                .isEqualTo(303);

        registry.refresh();
        assertThat(browser.get(LIST + "/352110").body()).doesNotContain("試しの理由");
        assertThat(as("090111").get("/352110/").statusCode()).isEqualTo(200);
    }

    @Test
    void aDifferenceFromTheTemplateIsShownUntilAComparisonFindsNone() {
        control.sql("update tenant set drift = '表 試し がひな形にはありません。' where code = '352136'")
                .update();
        var browser = as(PREFECTURE);
        assertThat(browser.get(LIST).body()).contains("ひな形と相違");
        assertThat(browser.get(LIST + "/352136").body()).contains("表 試し がひな形にはありません。");
        assertThat(as(TEACHER).get("/352136/").statusCode()).isEqualTo(200);

        browser.post(LIST + "/352136/drift-checks", Map.of());

        assertThat(browser.get(LIST + "/352136").body()).doesNotContain("試し");
    }

    private void behind(String code, int version, String reason) {
        control.sql("update tenant set schema_version = ?, reason = ? where code = ?")
                .params(version, reason, code)
                .update();
        registry.refresh();
    }

    private static HttpResponse<String> await(StaffBrowser browser, String path, String text)
            throws InterruptedException {
        for (var i = 0; i < 150; i++) {
            var page = browser.get(path);
            if (page.body().contains(text)) {
                return page;
            }
            Thread.sleep(200);
        }
        throw new AssertionError(path + " never shows " + text);
    }
}
