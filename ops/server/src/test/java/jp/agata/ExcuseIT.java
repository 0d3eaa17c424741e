package jp.agata;

import static jp.agata.AttendanceWorld.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.AttendanceWorld.Scene;
import jp.agata.attendance.AttendanceMonths;
import jp.agata.attendance.MonthRegister;
import jp.agata.attendance.MonthRegister.Cell;
import jp.agata.attendance.MonthRegister.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 出席停止 and 忌引 from their page to the roll, the register and the close of the month. Each test takes a child of its own. */
class ExcuseIT extends RunningServer {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AttendanceMonths months;

    @Autowired
    private JdbcClient jdbc;

    private Scene scene;
    private StaffBrowser teacher;

    @BeforeEach
    void begin() {
        scene = new AttendanceWorld(context).scene("322091", "c1");
        teacher = as(scene.employee(1));
        teacher.get(scene.path("2026-11-20"));
    }

    @Test
    void influenzaMarksItsDaysByItselfAndSaysWhy() {
        var child = child(0);
        var effect = teacher.get(at("/effect?enrollment=" + child
                        + "&kind=SUSPENSION&ground=INFLUENZA&onset=2026-11-17&recovered=2026-11-19&from=2026-11-18"))
                .body();
        assertThat(effect)
                .contains("発症した後5日を過ぎ", "0日目", "5日が過ぎるのは 11月23日 月", "11月24日 火", "出席停止（感染症） インフルエンザ")
                .doesNotContain("まだ登録できません");

        var page = register(flu(0, "2026-11-17", "2026-11-19", "2026-11-18"));

        assertThat(teacher.get(page).body()).contains("インフルエンザ 11/18〜11/22", "見本 担任");
        assertThat(symbols(0, 18, 19, 20)).containsExactly("停", "停", "停");
        assertThat(cell(0, 20).excused()).isNotNull();
        assertThat(row(0).tally().stopped()).isEqualTo(3);
        assertThat(row(0).remark()).contains("インフルエンザ3");
        assertThat(teacher.get(scene.path("2026-11-20")).body())
                .contains("出席停止（感染症） 3日目", "11/22 まで、11月24日 火 に登校します", "〜11/22");
        assertThat(as(scene.employee(3))
                        .get("/" + scene.tenant().code() + "/excuses")
                        .body())
                .contains("インフルエンザ 11/18〜11/22");
    }

    @Test
    void whoCameHasComeAndAnAbsenceEnteredBeforeIsTheCases() {
        mark(1, "2026-11-16", "SICK");
        mark(1, "2026-11-18", "PRESENT");
        register(flu(1, "2026-11-15", "2026-11-17", "2026-11-16"));

        assertThat(symbols(1, 16, 17, 18, 19)).containsExactly("停", "停", "", "停");
        assertThat(teacher.get(scene.path("2026-11-18")).body()).contains("の期間に登校しています");
    }

    @Test
    void aCaseIsEndedExtendedAndWithdrawnAndEveryVersionStays() {
        var page = register(new HashMap<>(Map.of(
                "enrollment",
                child(2),
                "kind",
                "SUSPENSION",
                "ground",
                "OTHER_INFECTION",
                "cause",
                "感染性胃腸炎",
                "from",
                "2026-11-19")));
        assertThat(teacher.get(page).body()).contains("感染性胃腸炎 11/19〜（終わりの日は未定）");
        assertThat(symbols(2, 19, 20, 24, 30)).containsExactly("停", "停", "停", "停");
        var vice = as(scene.employee(3));
        vice.get(scene.path("month/2026-11"));
        assertThat(vice.get(scene.path("month/2026-11")).body()).contains("終わりの日が入っていません");

        var ended = new HashMap<>(Map.of(
                "enrollment",
                child(2),
                "kind",
                "SUSPENSION",
                "ground",
                "OTHER_INFECTION",
                "cause",
                "感染性胃腸炎",
                "from",
                "2026-11-19",
                "until",
                "2026-11-19",
                "version",
                "1"));
        assertThat(teacher.post(page, ended).statusCode()).isEqualTo(302);
        assertThat(symbols(2, 19, 20)).containsExactly("停", "");
        assertThat(teacher.post(page, ended).statusCode()).isEqualTo(409);

        teacher.get(page);
        assertThat(teacher.post(page + "/withdrawal", Map.of("version", "2", "reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(teacher.post(page + "/withdrawal", Map.of("version", "2", "reason", "別の児童だった"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(symbols(2, 19)).containsExactly("");
        assertThat(teacher.get(page).body()).contains("取り消し（感染性胃腸炎 11/19）", "別の児童だった", "11/19〜（終わりの日は未定）");
        assertThat(count("select count(*) from excuse where id = '%s'"
                        .formatted(page.substring(page.lastIndexOf('/') + 1))))
                .isEqualTo(3);
    }

    @Test
    void mourningIsGrantedByTheTableAndWhatGoesBeyondIsAnAbsence() {
        register(new HashMap<>(Map.of(
                "enrollment",
                child(3),
                "kind",
                "BEREAVEMENT",
                "relation",
                "祖父",
                "travelDays",
                "0",
                "from",
                "2026-11-18",
                "until",
                "2026-11-24")));

        // 水木金の3日が忌引、土日月は休み、火曜は超えた分
        assertThat(symbols(3, 18, 19, 20, 24)).containsExactly("忌", "忌", "忌", "事");
        assertThat(row(3).remark()).contains("忌引3");
        assertThat(teacher.get(scene.path("2026-11-19")).body()).contains("忌引 2日目");
    }

    @Test
    void aRelationOutsideTheTableWaitsForThePrincipal() {
        var page = register(new HashMap<>(Map.of(
                "enrollment",
                child(4),
                "kind",
                "BEREAVEMENT",
                "relation",
                "OTHER",
                "otherRelation",
                "従兄",
                "from",
                "2026-11-19")));
        assertThat(symbols(4, 19)).containsExactly("事");
        assertThat(teacher.get(page).body()).contains("校長が認めるまで事故欠席").doesNotContain("忌引と認める");
        assertThat(teacher.post(page + "/admission", Map.of("version", "1", "days", "1"))
                        .statusCode())
                .isEqualTo(404);
        var principal = as(scene.employee(4));
        assertThat(principal.get(page).body()).contains("忌引と認める");

        assertThat(principal
                        .post(page + "/admission", Map.of("version", "1", "days", "1"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(symbols(4, 19)).containsExactly("忌");
        assertThat(teacher.get(page).body()).doesNotContain("校長が認めるまで事故欠席");
    }

    @Test
    void whatCannotBeIsRefusedInJapanese() {
        assertThat(refusal(5, Map.of("kind", "SUSPENSION", "from", "2026-11-18")))
                .contains("理由を選んでください");
        assertThat(refusal(5, Map.of("kind", "SUSPENSION", "ground", "INFLUENZA", "from", "昨日")))
                .contains("「昨日」は日付ではありません");
        assertThat(refusal(
                        5,
                        Map.of(
                                "kind",
                                "SUSPENSION",
                                "ground",
                                "INFLUENZA",
                                "from",
                                "2026-11-18",
                                "until",
                                "2026-11-10")))
                .contains("始まりの日", "より前です");
        assertThat(refusal(
                        5,
                        Map.of(
                                "kind",
                                "SUSPENSION",
                                "ground",
                                "INFLUENZA",
                                "from",
                                "2026-11-18",
                                "onset",
                                "2026-11-17",
                                "recovered",
                                "2026-11-18",
                                "until",
                                "2026-11-19")))
                .contains("医師が感染のおそれがない");
        assertThat(refusal(5, Map.of("kind", "SUSPENSION", "ground", "OTHER_INFECTION", "from", "2026-11-18")))
                .contains("病名を入れてください");
        assertThat(refusal(5, Map.of("kind", "BEREAVEMENT", "relation", "知人", "from", "2026-11-18")))
                .contains("続柄を選んでください");
        assertThat(refusal(
                        5, Map.of("kind", "BEREAVEMENT", "relation", "兄", "from", "2026-11-21", "until", "2026-11-22")))
                .contains("授業日がありません");
        assertThat(refusal(5, Map.of("kind", "SUSPENSION", "ground", "RUBELLA", "from", "2027-04-08")))
                .contains("年度の外");
        register(flu(5, "2026-11-01", "2026-11-03", "2026-11-02"));
        assertThat(refusal(
                        5, Map.of("kind", "BEREAVEMENT", "relation", "兄", "from", "2026-11-05", "until", "2026-11-06")))
                .contains("すでに出席停止");
    }

    @Test
    void aClosedMonthIsNotTouched() {
        var vice = as(scene.employee(3));
        var other = "/" + scene.tenant().code() + "/attendance/" + scene.other() + "/month/2026-10";
        vice.get(other);
        vice.post(other + "/confirmation", Map.of());
        assertThat(vice.post(other + "/closing", Map.of()).statusCode()).isEqualTo(302);
        var neighbour = scene.enrollments().getLast().toString();

        var answer = vice.post(
                at(""),
                Map.of(
                        "enrollment",
                        neighbour,
                        "kind",
                        "SUSPENSION",
                        "ground",
                        "OTHER_INFECTION",
                        "cause",
                        "水いぼ",
                        "from",
                        "2026-10-30",
                        "until",
                        "2026-11-05"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("10月の出席簿は締めてある");
    }

    @Test
    void anAbsencePastedOverACaseIsRefusedCellByCell() {
        register(flu(6, "2026-11-17", "2026-11-19", "2026-11-18"));
        var answer = teacher.send(teacher.request(scene.path("month/2026-11/cells"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", teacher.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method("PATCH", BodyPublishers.ofString("""
                        [{"id":"%s","col":"2026-11-19","value":"病","version":0},
                         {"id":"%s","col":"2026-11-20","value":"出","version":0}]""".formatted(child(6), child(6)))));

        assertThat(answer.body()).contains("出席停止か忌引の日です");
        assertThat(symbols(6, 19, 20)).containsExactly("停", "");
    }

    @Test
    void theReportCountsAndNamesNobody() {
        register(flu(7, "2026-11-10", "2026-11-12", "2026-11-10"));
        register(flu(8, "2026-11-10", "2026-11-12", "2026-11-10"));
        var vice = as(scene.employee(3));

        var csv = vice.get(at("/report.csv?month=2026-11"));

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body())
                .contains("学校,理由,指示した日,始まり,終わり,4年", "\"インフルエンザ\",2026-11-20,2026-11-10,2026-11-15,2,")
                .doesNotContain(row(7).name());
        assertThat(teacher.get(at("/report.csv?month=2026-11")).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheOwnClassAndOnlyThoseWhoMay() {
        var neighbour = scene.enrollments().getLast().toString();
        assertThat(teacher.get(at("/new?enrollment=" + neighbour)).statusCode()).isEqualTo(404);
        assertThat(teacher.post(at(""), Map.of("enrollment", neighbour, "kind", "SUSPENSION", "from", "2026-11-20"))
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, String> flu(int child, String onset, String recovered, String from) {
        return Map.of(
                "enrollment",
                child(child),
                "kind",
                "SUSPENSION",
                "ground",
                "INFLUENZA",
                "onset",
                onset,
                "recovered",
                recovered,
                "from",
                from);
    }

    private String register(Map<String, String> form) {
        var answer = teacher.post(at(""), form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
    }

    private String refusal(int child, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("enrollment", child(child));
        HttpResponse<String> answer = teacher.post(at(""), all);
        assertThat(answer.statusCode()).isIn(400, 422);
        return answer.body();
    }

    private void mark(int child, String day, String code) {
        var answer = teacher.send(teacher.request(scene.path(day + "/marks"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", teacher.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method("PATCH", BodyPublishers.ofString("""
                        [{"enrollment":"%s","mark":{"code":"%s"},"version":0}]""".formatted(child(child), code))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<String> symbols(int child, int... days) {
        var cells = row(child).cells();
        return java.util.Arrays.stream(days)
                .mapToObj(day -> cells.get(day - 1).symbol())
                .toList();
    }

    private Cell cell(int child, int day) {
        return row(child).cells().get(day - 1);
    }

    private Row row(int child) {
        MonthRegister register =
                in(scene.tenant(), scene.vice(), () -> months.register(scene.homeroom(), YearMonth.of(2026, 11)));
        return register.rows().get(child);
    }

    private String child(int which) {
        return scene.enrollments().get(which).toString();
    }

    private long count(String sql) {
        return in(
                scene.tenant(),
                scene.vice(),
                () -> jdbc.sql(sql).query(Long.class).single());
    }

    private String at(String below) {
        return "/" + scene.tenant().code() + "/excuses" + below;
    }
}
