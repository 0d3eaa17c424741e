package jp.agata;

import static jp.agata.AttendanceWorld.OCTOBER;
import static jp.agata.AttendanceWorld.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.AttendanceWorld.Scene;
import jp.agata.attendance.AttendanceMonths;
import jp.agata.attendance.MonthRegister;
import jp.agata.attendance.MonthRegister.Closing.State;
import jp.agata.attendance.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Roll, month, closing and correction through the server and a real database, beside a second municipality. */
class AttendanceIT extends RunningServer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Scene own;
    private Scene foreign;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AttendanceMonths months;

    @BeforeEach
    void settle() {
        var world = new AttendanceWorld(context);
        own = world.scene("322016", "c1");
        foreign = world.scene("322024", "c2");
    }

    @Test
    void sampleMonthGoesThroughTheDatabaseToItsExpectedTotals() {
        var teacher = as(own.employee(1));
        AttendanceWorld.enterOctober(own, teacher);

        var register = register(own, OCTOBER);

        for (var line : AttendanceWorld.lines("attendance-2026-10.expected.csv")) {
            var tally = line.get(2).equals("計")
                    ? register.total()
                    : register.rows().get(Integer.parseInt(line.get(2)) - 1).tally();
            assertThat(numbers(tally)).as(line.get(3)).isEqualTo(line.subList(4, 11));
        }
        assertThat(register.place().teachers()).containsExactly("見本 担任");
        assertThat(register.rows().get(14).name()).isEqualTo("髙﨑　德子");
    }

    @Test
    void monthIsClosedByViceApprovedByPrincipalAndCorrectedWithAReason() {
        var scene = foreign;
        var teacher = as(scene.employee(1));
        var vice = as(scene.employee(3));
        var principal = as(scene.employee(4));
        AttendanceWorld.enterOctober(scene, teacher);
        var month = scene.path("month/2026-10");
        teacher.get(month);
        vice.get(month);
        principal.get(month);

        assertThat(vice.post(month + "/closing", Map.of()).body()).contains("まだ確定していません");
        assertThat(teacher.post(month + "/confirmation", Map.of()).statusCode()).isEqualTo(302);
        assertThat(teacher.post(month + "/closing", Map.of()).statusCode()).isEqualTo(404);
        assertThat(vice.post(month + "/closing", Map.of()).statusCode()).isEqualTo(302);
        assertThat(vice.post(month + "/approval", Map.of()).statusCode()).isEqualTo(404);
        assertThat(principal.post(month + "/approval", Map.of()).statusCode()).isEqualTo(302);
        assertThat(register(scene, OCTOBER).closing().state()).isEqualTo(State.APPROVED);

        var refused = patch(teacher, scene.path("2026-10-05/marks"), UUID.randomUUID(), mark(scene, 0, "SICK", 0));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("締めてあります");

        var child = scene.enrollments().get(0).toString();
        var correction = Map.of("enrollment", child, "day", "2026-10-05", "version", "0", "symbol", "病", "reason", " ");
        assertThat(vice.post(month + "/corrections", correction).statusCode()).isEqualTo(400);
        var reasoned = Map.of(
                "enrollment", child, "day", "2026-10-05", "version", "0", "symbol", "病", "reason", "保護者の連絡が後日届いた");
        assertThat(teacher.post(month + "/corrections", reasoned).statusCode()).isEqualTo(404);
        assertThat(vice.post(month + "/corrections", reasoned).statusCode()).isEqualTo(302);

        var corrected = register(scene, OCTOBER);
        assertThat(corrected.closing().state()).isEqualTo(State.CLOSED);
        assertThat(corrected.rows().getFirst().tally().absent()).isEqualTo(1);
        assertThat(corrected.total().absent()).isEqualTo(24);
        assertThat(vice.get(month).body()).contains("保護者の連絡が後日届いた", "出 → 病", "承認待ち");
        assertThat(vice.post(month + "/corrections", reasoned).statusCode()).isEqualTo(422);
        var late =
                Map.of("enrollment", child, "day", "2026-10-05", "version", "0", "symbol", "事", "reason", "見ていた版が古い");
        assertThat(vice.post(month + "/corrections", late).statusCode()).isEqualTo(409);
        assertThat(register(scene, OCTOBER).rows().getFirst().cells().get(4).symbol())
                .isEqualTo("病");
    }

    @Test
    void absenceWithoutReasonKeepsTheMonthOpen() {
        var vice = as(own.employee(3));
        var page = "/" + own.tenant().code() + "/attendance/" + own.other();
        vice.get(page + "/2026-09-01");
        var child = own.enrollments().getLast();
        var edit = "[{\"enrollment\":\"%s\",\"mark\":{\"code\":\"UNEXPLAINED\"},\"version\":0}]".formatted(child);
        assertThat(patch(vice, page + "/2026-09-01/marks", UUID.randomUUID(), edit)
                        .statusCode())
                .isEqualTo(200);
        assertThat(vice.post(page + "/month/2026-09/confirmation", Map.of()).statusCode())
                .isEqualTo(302);

        var answer = vice.post(page + "/month/2026-09/closing", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("1番 隣　組子 9月1日", "理由が未確認");
    }

    @Test
    void twoTeachersSeeTheirConflictCellByCell() throws Exception {
        var teacher = as(own.employee(1));
        var coordinator = as(own.employee(2));
        var sheet = own.path("2026-11-20");
        teacher.get(sheet);
        coordinator.get(sheet);
        var first = patch(coordinator, sheet + "/marks", UUID.randomUUID(), mark(own, 10, "SICK", 0));
        assertThat(first.statusCode()).isEqualTo(200);

        var both = "[" + inner(mark(own, 10, "BEREAVEMENT", 0)) + "," + inner(mark(own, 11, "SICK", 0)) + "]";
        var second = patch(teacher, sheet + "/marks", UUID.randomUUID(), both);

        assertThat(second.statusCode()).isEqualTo(409);
        JsonNode answer = JSON.readTree(second.body());
        assertThat(answer.get("saved")).hasSize(1);
        var conflict = answer.get("conflicts").get(0);
        assertThat(conflict.get("yours").get("code").asString()).isEqualTo("BEREAVEMENT");
        assertThat(conflict.get("theirs").get("code").asString()).isEqualTo("SICK");
        assertThat(conflict.get("by").asString()).isEqualTo("見本 教務");
        assertThat(patch(teacher, sheet + "/marks", UUID.randomUUID(), mark(own, 10, "BEREAVEMENT", 1))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saveReceivedTwiceIsOneSave() throws Exception {
        var teacher = as(own.employee(1));
        var sheet = own.path("2026-11-19");
        teacher.get(sheet);
        var request = UUID.randomUUID();

        var first = patch(teacher, sheet + "/marks", request, mark(own, 3, "SICK", 0));
        var again = patch(teacher, sheet + "/marks", request, mark(own, 3, "SICK", 0));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(again.body())
                        .get("saved")
                        .get(0)
                        .get("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void changeAfterConfirmationLeavesAHistory() {
        var teacher = as(own.employee(1));
        var sheet = own.path("2026-11-18");
        teacher.get(sheet);
        assertThat(teacher.json("PUT", sheet + "/confirmation", "").statusCode())
                .isEqualTo(204);
        assertThat(patch(teacher, sheet + "/marks", UUID.randomUUID(), mark(own, 5, "SICK", 0))
                        .statusCode())
                .isEqualTo(200);

        assertThat(teacher.get(sheet).body()).contains("確定のあとの直し", "出席 → 病気欠席");
    }

    @Test
    void neitherTomorrowNorSundayIsConfirmed() {
        var teacher = as(own.employee(1));
        teacher.get(own.path("2026-11-24"));

        assertThat(teacher.json("PUT", own.path("2026-11-24/confirmation"), "").statusCode())
                .isEqualTo(422);
        assertThat(teacher.json("PUT", own.path("2026-11-15/confirmation"), "").statusCode())
                .isEqualTo(422);
        assertThat(teacher.get(own.path("2026-11-15")).body()).contains("授業日ではありません");
    }

    @Test
    void otherMunicipalitySeesNothing() {
        var stranger = as(foreign.employee(3));
        var inside = "/" + foreign.tenant().code() + "/attendance/" + own.homeroom();
        stranger.get("/" + foreign.tenant().code() + "/attendance/board");

        assertThat(stranger.get(own.path("2026-11-20")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(inside + "/2026-11-20").statusCode()).isEqualTo(404);
        assertThat(stranger.get(inside + "/month/2026-10").statusCode()).isEqualTo(404);
        assertThat(patch(stranger, inside + "/2026-11-20/marks", UUID.randomUUID(), mark(own, 1, "SICK", 0))
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(inside + "/month/2026-10/closing", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/" + foreign.tenant().code() + "/attendance/board?school=" + own.school())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void teacherHasOnlyTheOwnHomeroom() {
        var teacher = as(own.employee(1));
        var other = "/" + own.tenant().code() + "/attendance/" + own.other() + "/2026-11-20";

        assertThat(teacher.get(other).statusCode()).isEqualTo(404);
        assertThat(teacher.get("/" + own.tenant().code() + "/attendance")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith(own.path("2026-11-20")));
        assertThat(teacher.get("/" + own.tenant().code() + "/attendance/board").statusCode())
                .isEqualTo(404);
    }

    private MonthRegister register(Scene scene, YearMonth month) {
        return in(scene.tenant(), scene.vice(), () -> months.register(scene.homeroom(), month));
    }

    private static List<String> numbers(Tally tally) {
        return List.of(
                        tally.classDays(),
                        tally.stopped(),
                        tally.required(),
                        tally.absent(),
                        tally.present(),
                        tally.late(),
                        tally.early())
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static String mark(Scene scene, int child, String code, int version) {
        return "[{\"enrollment\":\"%s\",\"mark\":{\"code\":\"%s\"},\"version\":%d}]"
                .formatted(scene.enrollments().get(child), code, version);
    }

    private static String inner(String list) {
        return list.substring(1, list.length() - 1);
    }

    private static HttpResponse<String> patch(StaffBrowser browser, String path, UUID request, String body) {
        return browser.send(browser.request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", browser.token())
                .header("Idempotency-Key", request.toString())
                .method("PATCH", BodyPublishers.ofString(body)));
    }
}
