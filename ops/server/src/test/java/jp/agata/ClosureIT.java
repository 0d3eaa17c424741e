package jp.agata;

import static jp.agata.AttendanceWorld.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.AttendanceWorld.Scene;
import jp.agata.attendance.AttendanceMonths;
import jp.agata.attendance.MonthRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 学級閉鎖・学年閉鎖・臨時休業 from their page to 授業日数 and marks, and back. Grade 4 has two classes. */
class ClosureIT extends RunningServer {

    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AttendanceMonths months;

    private Scene scene;
    private StaffBrowser vice;

    @BeforeEach
    void begin() {
        scene = new AttendanceWorld(context).scene("322075", "c2");
        vice = as(scene.employee(3));
        vice.get(at("/new"));
    }

    @Test
    void oneClassIsClosedAndItsMarksComeBackWhenTheOrderGoes() {
        mark("2026-12-03", "SICK");
        var before = register().classDays();
        var form = form("HOMEROOM", "homerooms", scene.homeroom(), "2026-12-03", "2026-12-04");

        assertThat(effect(form))
                .contains("変わりません", "4年1組", "2日ずつ", "12/3木・12/4金", "病気欠席", "学級閉鎖")
                .doesNotContain("まだ登録できません");
        assertThat(vice.post(at(""), form).statusCode()).isEqualTo(302);

        assertThat(register().classDays()).isEqualTo(before);
        assertThat(symbols(2, 3, 4)).containsExactly("", "閉", "閉");
        assertThat(as(scene.employee(1)).get(scene.path("2026-12-03")).body())
                .contains("学級閉鎖の日です")
                .doesNotContain("人を出席で確定");
        assertThat(vice.post(at(""), form).body()).contains("すでに 2026-12-03 から 2026-12-04 まで");

        var order = order("12/3〜12/4");
        var longer =
                new java.util.HashMap<>(form("HOMEROOM", "homerooms", scene.homeroom(), "2026-12-03", "2026-12-07"));
        longer.put("version", "1");
        longer.put("id", order);
        assertThat(vice.post(at("/" + order), longer).statusCode()).isEqualTo(302);
        assertThat(symbols(3, 4, 7)).containsExactly("閉", "閉", "閉");
        assertThat(vice.post(at("/" + order), longer).statusCode()).isEqualTo(409);

        assertThat(vice.post(
                                at("/" + order + "/withdrawal"),
                                Map.of("school", scene.school().toString(), "version", "2"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(symbols(3, 4, 7)).containsExactly("病", "", "");
        assertThat(vice.get(at("")).body()).contains("取りやめ", "12/3〜12/7");
    }

    @Test
    void aWholeGradeLosesTheDays() {
        var before = register().classDays().getOrDefault(4, 0);
        var form = form("GRADE", "grades", 4, "2026-12-14", "2026-12-15");

        assertThat(effect(form)).contains("12/14月・12/15火 が臨時休業になります");
        assertThat(vice.post(at(""), form).statusCode()).isEqualTo(302);

        assertThat(register().classDays()).containsEntry(4, before - 2);
        assertThat(register().days().get(13).label()).isEqualTo("臨時休業");
    }

    @Test
    void everyClassOfAGradeClosedIsTheGradeClosed() {
        var both = Map.of(
                "school",
                scene.school().toString(),
                "scope",
                "HOMEROOM",
                "homerooms",
                scene.homeroom() + "," + scene.other(),
                "from",
                "2026-12-17",
                "until",
                "2026-12-17",
                "basis",
                "INFECTION",
                "cause",
                "インフルエンザ");

        assertThat(effect(both)).contains("12/17木 が臨時休業になります");
    }

    @Test
    void whatCannotBeIsRefusedInJapanese() {
        assertThat(refusal(form("HOMEROOM", "grades", 4, "2026-12-03", "2026-12-04")))
                .contains("学級か学年を選んで");
        assertThat(refusal(form("SCHOOL", "grades", "", "2026-12-05", "2026-12-06")))
                .contains("授業日がありません");
        assertThat(refusal(form("SCHOOL", "grades", "", "2026-12-05", "2026-12-01")))
                .contains("より前です");
        assertThat(refusal(form("SCHOOL", "grades", "", "2027-04-08", "2027-04-08")))
                .contains("今年度の外");
        assertThat(refusal(form("SCHOOL", "grades", "", "あした", "2027-04-08"))).contains("「あした」は日付ではありません");
        assertThat(refusal(Map.of(
                        "school",
                        scene.school().toString(),
                        "scope",
                        "SCHOOL",
                        "basis",
                        "OTHER",
                        "from",
                        "2026-12-01",
                        "until",
                        "2026-12-01",
                        "cause",
                        " ")))
                .contains("理由を書いてください");
    }

    @Test
    void aClosedMonthIsRefused() {
        var september = "/" + scene.tenant().code() + "/attendance/" + scene.other() + "/month/2026-09";
        vice.get(september);
        vice.post(september + "/confirmation", Map.of());
        assertThat(vice.post(september + "/closing", Map.of()).statusCode()).isEqualTo(302);

        assertThat(refusal(form("SCHOOL", "grades", "", "2026-09-24", "2026-09-24")))
                .contains("2026年9月の出席簿を締めた学級がある");
    }

    @Test
    void onlyPrincipalAndVicePrincipalOrderOthersSee() {
        var teacher = as(scene.employee(1));
        assertThat(teacher.get(at("")).statusCode()).isEqualTo(200);
        assertThat(teacher.get(at("")).body()).doesNotContain("臨時休業を登録</a>");
        assertThat(teacher.get(at("/new")).statusCode()).isEqualTo(404);
        assertThat(teacher.post(at(""), form("SCHOOL", "grades", "", "2026-12-01", "2026-12-01"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(scene.employee(4)).get(at("/new")).statusCode()).isEqualTo(200);
    }

    private Map<String, String> form(String scope, String what, Object which, String from, String until) {
        return Map.of(
                "school",
                scene.school().toString(),
                "scope",
                scope,
                what,
                which.toString(),
                "from",
                from,
                "until",
                until,
                "basis",
                "INFECTION",
                "cause",
                "インフルエンザ");
    }

    private String effect(Map<String, String> form) {
        var query = form.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + java.net.URLEncoder.encode(field.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
        return vice.get(at("/effect?" + query)).body();
    }

    private String refusal(Map<String, String> form) {
        assertThat(effect(form)).contains("まだ登録できません");
        var answer = vice.post(at(""), form);
        assertThat(answer.statusCode()).isIn(400, 422);
        return answer.body();
    }

    private String order(String span) {
        var page = vice.get(at("")).body();
        return page.replaceAll("(?s).*closures/([0-9a-f-]{36})\\?[^>]*>" + span + ".*", "$1");
    }

    private List<String> symbols(int... days) {
        var cells = register().rows().getFirst().cells();
        return java.util.Arrays.stream(days)
                .mapToObj(day -> cells.get(day - 1).symbol())
                .toList();
    }

    private MonthRegister register() {
        return in(scene.tenant(), scene.vice(), () -> months.register(scene.homeroom(), DECEMBER));
    }

    private void mark(String day, String code) {
        var teacher = as(scene.employee(1));
        teacher.get(scene.path(day));
        var answer = teacher.send(teacher.request(scene.path(day + "/marks"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", teacher.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method("PATCH", BodyPublishers.ofString("""
                        [{"enrollment":"%s","mark":{"code":"%s"},"version":0}]""".formatted(
                                scene.enrollments().getFirst(), code))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String at(String below) {
        return "/" + scene.tenant().code() + "/closures" + below;
    }
}
