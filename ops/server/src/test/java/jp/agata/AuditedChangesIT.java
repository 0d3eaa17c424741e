package jp.agata;

import static jp.agata.AttendanceWorld.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.AttendanceWorld.Scene;
import jp.agata.audit.AuditSeal;
import jp.agata.identity.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who did what to which child, one row for each change, each tied to the row before it (security.md B-6). */
class AuditedChangesIT extends RunningServer {

    private static final String SEPTEMBER = "/month/2026-09";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditSeal seal;

    @Autowired
    private People people;

    @Autowired
    private JsonMapper json;

    private Scene scene;
    private long before;

    @BeforeEach
    void begin() {
        scene = new AttendanceWorld(context).scene("322059", "c1");
        before = entries();
    }

    @AfterEach
    void theChainIsWhole() {
        var report = scene.tenant().call(seal::verify);
        assertThat(report.broken()).isEmpty();
        assertThat(report.entries()).isEqualTo(entries()).isPositive();
    }

    @Test
    void aMonthFromItsFirstMarkToItsCorrection() {
        var vice = person(3);
        var principal = person(4);
        var child = scene.enrollments().getLast().toString();
        var month = "attendance-month:" + scene.other() + "/2026-09";

        vice.send("PATCH", "/2026-09-01/marks", """
                [{"enrollment":"%s","mark":{"code":"SICK"},"version":0}]""".formatted(child));
        assertThat(only("CHANGE", vice, "attendance-sheet:" + scene.other()).path("ids"))
                .hasToString("[\"" + child + "\"]");

        vice.post(SEPTEMBER + "/confirmation", Map.of());
        assertThat(only("CHANGE", vice, "attendance-sheet:" + scene.other())
                        .path("confirmed")
                        .asString())
                .contains("2026-09-01");

        vice.post(SEPTEMBER + "/closing", Map.of());
        assertThat(only("CHANGE", vice, month).path("closed").asString()).isEqualTo("2026-09");

        principal.post(SEPTEMBER + "/return", Map.of());
        assertThat(only("CHANGE", principal, month).path("sentBack").asString()).isEqualTo("2026-09");

        vice.post(SEPTEMBER + "/closing", Map.of());
        only("CHANGE", vice, month);
        principal.post(SEPTEMBER + "/approval", Map.of());
        assertThat(only("CHANGE", principal, month).path("approved").asString()).isEqualTo("2026-09");

        vice.post(
                SEPTEMBER + "/corrections",
                Map.of("enrollment", child, "day", "2026-09-01", "version", "1", "symbol", "事", "reason", "家の都合"));
        var correction = only("CHANGE", vice, month);
        assertThat(correction.path("enrollment").asString()).isEqualTo(child);
        assertThat(correction.path("day").asString()).isEqualTo("2026-09-01");
        assertThat(correction.path("code").asString()).isEqualTo("PRIVATE_REASON");
    }

    @Test
    void aRefusedClosingLeavesNoRowOfAChange() {
        var vice = person(3);
        var answer = vice.browser.post(address("/month/2026-06/closing"), Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(after(before))
                .noneMatch(entry -> entry.path("action").asString().equals("CHANGE"));
    }

    @Test
    void anImportNamesItsFileAndItsChildren() {
        var vice = person(3);
        var roster = "/" + scene.tenant().code() + "/rosters";
        vice.browser.get(roster);
        var received = vice.browser.upload(
                roster,
                "file",
                "四年二組.csv",
                """
                学年,組,番号,氏名,ふりがな,性別,生年月日
                4,2,2,試験　次子,しけん　つぎこ,女,2016/5/2
                """.getBytes(StandardCharsets.UTF_8),
                Map.of("school", scene.school().toString()));
        var page = received.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
        var target = "roster:" + page.substring(page.lastIndexOf('/') + 1);
        var hash = only("IMPORT", vice, target).path("sha256").asString();
        assertThat(hash).hasSize(64);
        var preview = vice.browser.get(page).body();
        before = entries();
        var fingerprint = preview.replaceAll("(?s).*name=\"fingerprint\" value=\"([0-9a-f]+)\".*", "$1");

        var taken = vice.browser.post(
                page + "/takeover", Map.of("fingerprint", fingerprint, "from", "2026-11-20", "acknowledged", "true"));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        var rows = after(before);
        var student = scene.tenant()
                .call(() -> jdbc.sql("select student_id from student_name where name = '試験　次子'")
                        .query(String.class)
                        .single());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.path("person").asString()).isEqualTo(vice.id))
                .anySatisfy(row -> {
                    assertThat(row.path("target").asString()).isEqualTo("student:" + student);
                    assertThat(row.path("detail").path("ids").toString()).contains(student);
                })
                .anySatisfy(row -> {
                    assertThat(row.path("action").asString()).isEqualTo("IMPORT");
                    assertThat(row.path("target").asString()).isEqualTo(target);
                    assertThat(row.path("detail").path("sha256").asString()).isEqualTo(hash);
                })
                .noneMatch(row -> row.toString().contains("次子"));
    }

    /** The detail of the only new row of that kind; what else is new are looks. */
    private JsonNode only(String action, Staff who, String target) {
        var rows = after(before).stream()
                .filter(row -> row.path("action").asString().equals(action))
                .toList();
        before = entries();
        assertThat(rows).hasSize(1);
        var row = rows.getFirst();
        assertThat(row.path("target").asString()).isEqualTo(target);
        assertThat(row.path("person").asString()).isEqualTo(who.id);
        assertThat(row.path("tenant").asString()).isEqualTo(scene.tenant().code());
        assertThat(row.path("at").asString()).isEqualTo("2026-11-19T23:20:00Z");
        return row.path("detail");
    }

    private List<JsonNode> after(long seq) {
        return scene
                .tenant()
                .call(() -> jdbc.sql("select entry from audit_entry where seq > ? order by seq")
                        .param(seq)
                        .query(String.class)
                        .list())
                .stream()
                .map(json::readTree)
                .toList();
    }

    private long entries() {
        return in(
                scene.tenant(),
                scene.vice(),
                () -> jdbc.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single());
    }

    private String address(String below) {
        return "/" + scene.tenant().code() + "/attendance/" + scene.other() + below;
    }

    private Staff person(int which) {
        var employee = scene.employee(which);
        var browser = as(employee);
        browser.get(address("/month/2026-05"));
        before = entries();
        return new Staff(
                browser, people.byEmployeeId(employee).orElseThrow().id().toString());
    }

    private class Staff {

        private final StaffBrowser browser;
        private final String id;

        Staff(StaffBrowser browser, String id) {
            this.browser = browser;
            this.id = id;
        }

        void post(String below, Map<String, String> form) {
            check(browser.post(address(below), form));
        }

        void send(String method, String below, String body) {
            check(browser.send(browser.request(address(below))
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .header("X-CSRF-TOKEN", browser.token())
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(method, java.net.http.HttpRequest.BodyPublishers.ofString(body))));
        }

        private static void check(HttpResponse<String> answer) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204, 302);
        }
    }
}
