package jp.agata;

import static jp.agata.AttendanceWorld.OCTOBER;
import static jp.agata.AttendanceWorld.in;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.AttendanceWorld.Scene;
import jp.agata.attendance.AttendanceMonths;
import jp.agata.attendance.MonthRegister;
import jp.agata.attendance.RegisterFiles;
import jp.agata.attendance.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers kept elsewhere: the real October, marks taken by hand, closed months, other people's classes. */
class RegisterFileIT extends RunningServer {

    private static final String HEADER = "学年,組,番号,氏名,%s\r\n";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AttendanceMonths months;

    @Autowired
    private RegisterFiles files;

    @Autowired
    private JdbcClient jdbc;

    private Scene own;
    private StaffBrowser teacher;
    private StaffBrowser coordinator;
    private StaffBrowser vice;

    @BeforeEach
    void settle() {
        own = new AttendanceWorld(context).scene("322067", "c1");
        teacher = as(own.employee(1));
        coordinator = as(own.employee(2));
        vice = as(own.employee(3));
        Stream.of(teacher, coordinator, vice).forEach(staff -> staff.get(files()));
    }

    @Test
    void theRealOctoberGivesItsExpectedTotals() {
        var page = upload(teacher, RosterWorld.bytes("attendance-2026-10.csv"));
        var preview = teacher.get(page).body();
        assertThat(preview).contains("正常", "4年1組", "2026年10月", "新しい記号").doesNotContain("手で付けた記号と違う欄</h2>");

        assertThat(takeOver(teacher, page, Map.of())).isEqualTo(302);

        assertThat(teacher.get(page).body()).contains("取り込みました");
        for (var line : AttendanceWorld.lines("attendance-2026-10.expected.csv")) {
            var register = register(OCTOBER, own.homeroom());
            var tally = line.get(2).equals("計")
                    ? register.total()
                    : register.rows().get(Integer.parseInt(line.get(2)) - 1).tally();
            assertThat(numbers(tally)).as(line.get(3)).isEqualTo(line.subList(4, 11));
        }
        var again = upload(teacher, RosterWorld.bytes("attendance-2026-10.csv"));
        assertThat(teacher.get(again).body()).contains("変わる記号はありません").doesNotContain("この出席簿を取り込む");
    }

    @Test
    void whatWasEnteredByHandStaysUnlessThePersonDecidesOtherwise() {
        enter("2026-09-02", "SICK");
        var file = "学年,組,番号,氏名,2026/9/2,2026/9/3,2026/9/5\r\n4,2,1,隣　組子,事,病,休\r\n";
        var page = upload(vice, file);
        assertThat(vice.get(page).body()).contains("手で付けた記号と違う欄", "見本 教務", "いまの記号を残す", "新しい記号 1か所");

        assertThat(takeOver(vice, page, Map.of("replacing", "false"))).isEqualTo(302);
        assertThat(symbols("2026-09", 2, 3)).containsExactly("病", "病");

        var second = upload(vice, file);
        assertThat(vice.get(second).body()).contains("手で付けた記号と違う欄");
        assertThat(takeOver(vice, second, Map.of("replacing", "true"))).isEqualTo(302);
        assertThat(symbols("2026-09", 2, 3)).containsExactly("事", "病");

        var third = upload(vice, file.replace("事,病", "事,チ"));
        assertThat(vice.get(third).body()).contains("前に取り込んだファイルと違う欄").doesNotContain("手で付けた記号と違う欄</h2>");
        assertThat(takeOver(vice, third, Map.of())).isEqualTo(302);
        assertThat(symbols("2026-09", 2, 3)).containsExactly("事", "チ");
    }

    @Test
    void whatChangedMeanwhileIsNotTakenOver() {
        var page = upload(vice, HEADER.formatted("2026-06-10,2026-06-11") + "4,2,1,隣　組子,病,病\r\n");
        var seen = fingerprint(page);
        enter("2026-06-11", "BEREAVEMENT");

        assertThat(vice.post(page + "/takeover", Map.of("fingerprint", seen)).statusCode())
                .isEqualTo(409);
        assertThat(symbols("2026-06", 10, 11)).containsExactly("", "忌");
    }

    @Test
    void aClosedMonthIsRefusedWithItsReason() {
        var month = "/" + own.tenant().code() + "/attendance/" + own.other() + "/month/2026-07";
        vice.get(month);
        assertThat(vice.post(month + "/confirmation", Map.of()).statusCode()).isEqualTo(302);
        assertThat(vice.post(month + "/closing", Map.of()).statusCode()).isEqualTo(302);

        var page = upload(vice, HEADER.formatted("2026-07-01,2026-09-10") + "4,2,1,隣　組子,病,病\r\n");

        assertThat(vice.get(page).body())
                .contains("誤り", "4年2組の2026年7月の出席簿は締めてあります", "取り込めません")
                .doesNotContain("この出席簿を取り込む");
        assertThat(takeOver(vice, page, Map.of())).isEqualTo(422);
        assertThat(symbols("2026-09", 10)).as("nor anything of the open month").containsExactly("");
    }

    @Test
    void everyRefusalNamesRowColumnAndReason() {
        var before = marks();
        var page = upload(teacher, RosterWorld.bytes("broken/54-marks.attendance.csv"));
        assertThat(teacher.get(page).body())
                .contains("2026-10-12", "授業のない日です", "定められた記号ではありません", "名簿にいません", "在籍していない日です");
        assertThat(takeOver(teacher, page, Map.of())).isEqualTo(422);

        var calendars = upload(
                teacher,
                HEADER.formatted("2026-10-02,2026-10-05,2026-10-06") + "4,1,1,網本　伶奈,休,／,閉\r\n4,1,1,網本　伶奈,,,\r\n");
        assertThat(teacher.get(calendars).body()).contains("この学校の暦では授業日です", "在籍している日です", "臨時休業の指示がありません", "2行目にもあります");
        assertThat(teacher.get(upload(teacher, "番号,氏名\r\n1,網本　伶奈\r\n")).body()).contains("日付の見出しがありません", "「学年」がありません");
        assertThat(marks()).isEqualTo(before);
    }

    @Test
    void aTeacherTakesOverTheOwnClassOnlyAndSeesNobodyElsesFile() {
        var page = upload(teacher, HEADER.formatted("2026-09-15") + "4,2,1,隣　組子,病\r\n");
        assertThat(teacher.get(page).body()).contains("出欠をとれる学級にありません").doesNotContain("隣　組子");

        var others = upload(coordinator, HEADER.formatted("2026-09-15") + "4,2,1,隣　組子,病\r\n");
        assertThat(teacher.get(others).statusCode()).isEqualTo(404);
        assertThat(teacher.get(files()).body()).doesNotContain(others);
        assertThat(vice.get(others).statusCode()).isEqualTo(200);
    }

    @Test
    void whoDoesNotTakeTheRollHasNoSuchPage() {
        for (var nobody : List.of("110001", "110104", "110105")) {
            assertThat(as(nobody).get("/352136/attendance/files").statusCode())
                    .as(nobody)
                    .isEqualTo(404);
        }
    }

    private void enter(String day, String code) {
        var sheet = "/" + own.tenant().code() + "/attendance/" + own.other() + "/" + day;
        coordinator.get(sheet);
        var answer = coordinator.send(coordinator
                .request(sheet + "/marks")
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", coordinator.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        "PATCH",
                        BodyPublishers.ofString("[{\"enrollment\":\"%s\",\"mark\":{\"code\":\"%s\"},\"version\":0}]"
                                .formatted(own.enrollments().getLast(), code))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String upload(StaffBrowser staff, String content) {
        return upload(staff, content.getBytes(StandardCharsets.UTF_8));
    }

    private String upload(StaffBrowser staff, byte[] content) {
        var answer = staff.upload(files(), "file", "出席簿.csv", content, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    /** With the right fingerprint, also where the page does not offer to take over. */
    private int takeOver(StaffBrowser staff, String page, Map<String, String> choice) {
        var form = new HashMap<>(choice);
        form.put("fingerprint", fingerprint(page));
        return staff.post(page + "/takeover", form).statusCode();
    }

    private String fingerprint(String page) {
        var id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        return in(own.tenant(), own.vice(), () -> files.preview(id).fingerprint());
    }

    private String files() {
        return "/" + own.tenant().code() + "/attendance/files";
    }

    private MonthRegister register(YearMonth month, UUID homeroom) {
        return in(own.tenant(), own.vice(), () -> months.register(homeroom, month));
    }

    private List<String> symbols(String month, int... days) {
        var row = register(YearMonth.parse(month), own.other()).rows().getFirst();
        return Arrays.stream(days)
                .mapToObj(day -> row.cells().get(day - 1).symbol())
                .toList();
    }

    private List<String> marks() {
        return in(
                own.tenant(),
                own.vice(),
                () -> jdbc.sql("select t::text from attendance_mark t order by 1")
                        .query(String.class)
                        .list());
    }

    private static List<String> numbers(Tally tally) {
        return Stream.of(
                        tally.classDays(),
                        tally.stopped(),
                        tally.required(),
                        tally.absent(),
                        tally.present(),
                        tally.late(),
                        tally.early())
                .map(String::valueOf)
                .toList();
    }
}
