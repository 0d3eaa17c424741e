package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import jp.agata.AttendanceWorld.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 欠席の理由 → 出席簿の記号: set by 教務, offered in the roll, every version kept. */
class ReasonIT extends RunningServer {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Scene scene;
    private StaffBrowser coordinator;
    private StaffBrowser teacher;

    @BeforeEach
    void begin() {
        scene = new AttendanceWorld(context).scene("324493", "c1");
        coordinator = as(scene.employee(2));
        teacher = as(scene.employee(1));
    }

    @Test
    void theSchoolsListReplacesTheProductsUntilItIsGivenUp() {
        assertThat(coordinator.get(page()).body()).contains("はじめの一覧", "発熱");
        assertThat(roll()).contains("value=\"発熱\"").containsPattern("value=\"寝坊\"[^>]*data-late=\"on\"");

        assertThat(set(version(), "のどの痛み", "SICK").statusCode()).isEqualTo(302);

        assertThat(coordinator.get(page()).body()).contains("この学校の一覧", "のどの痛み", "見本 教務");
        assertThat(roll())
                .containsPattern("value=\"のどの痛み\"[^>]*data-code=\"SICK\"")
                .doesNotContain("value=\"寝坊\"");
        assertThat(set(version() - 1, "おそい版", "SICK").statusCode()).isEqualTo(409);

        assertThat(coordinator
                        .post(page() + "/withdrawal", Map.of("version", "" + version()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(roll()).contains("value=\"寝坊\"").doesNotContain("のどの痛み");
        assertThat(count("select count(*) from attendance_reason where wording = 'のどの痛み'"))
                .as("what held once stays known")
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedInJapanese() {
        coordinator.get(page());
        assertThat(set(version(), "あ".repeat(41), "SICK").body()).contains("40字まで");
        assertThat(set(version(), "ずる休み", "CLASS_CLOSURE").statusCode()).isEqualTo(400);
    }

    @Test
    void onlyWhoSetsItHasThePage() {
        assertThat(teacher.get(page()).statusCode()).isEqualTo(404);
        assertThat(as(scene.employee(4)).get(page()).statusCode()).isEqualTo(200);
        teacher.get(scene.path("2026-11-20"));
        assertThat(teacher.post(page(), Map.of("version", "0", "wording", "x", "meaning", "SICK"))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> set(int version, String wording, String meaning) {
        return coordinator.post(page(), Map.of("version", "" + version, "wording", wording, "meaning", meaning));
    }

    private int version() {
        return count("select coalesce(max(version), 0) from attendance_reason_list");
    }

    private int count(String sql) {
        return scene.tenant().call(() -> jdbc.sql(sql).query(Integer.class).single());
    }

    private String roll() {
        return teacher.get(scene.path("2026-11-20")).body();
    }

    private String page() {
        return "/" + scene.tenant().code() + "/attendance/reasons";
    }
}
