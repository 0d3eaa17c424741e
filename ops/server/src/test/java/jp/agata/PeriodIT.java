package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import jp.agata.AttendanceWorld.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** なぜ98日か: the totals of a period and the days behind them, as pages, of the sample register. */
class PeriodIT extends RunningServer {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private Scene scene;
    private StaffBrowser teacher;

    @BeforeEach
    void begin() {
        scene = new AttendanceWorld(context).scene("324418", "c2");
        teacher = as(scene.employee(1));
        if (!text(teacher, scene.path("totals?period=2026-10")).contains("614 78 536 23 513")) {
            AttendanceWorld.enterOctober(scene, teacher);
        }
    }

    @Test
    void everyTotalOfTheSampleMonthIsOnTheHomeroomsPage() {
        var page = text(teacher, scene.path("totals?period=2026-10"));

        for (var line : AttendanceWorld.lines("attendance-2026-10.expected.csv")) {
            var whose = line.get(2).equals("計") ? "計（延べ）" : line.get(2) + " " + line.get(3);
            assertThat(page).contains(whose + " " + String.join(" ", line.subList(4, 9)));
        }
        assertThat(page).contains("出席率 95.7%", "在籍 29 人");
    }

    @Test
    void theDaysBehindANumberAreListedWithTheirReasons() {
        var leaver = text(teacher, days(16, "2026-10"));
        assertThat(leaver).contains("もうこの学級にいない：10.21転学(去10.20) 11").contains("授業日数 13日");

        var closed = text(teacher, days(0, "2026-10"));
        assertThat(closed)
                .contains("授業日数 21日", "出席停止・忌引等の日数 2日", "学級閉鎖：インフルエンザ 2 10月 21水・22木")
                .contains("振替休業 1 10月 26月", "スポーツの日 1 10月 12月", "確定していない日があります");
    }

    @Test
    void aTermAndTheYearRunUpToToday() {
        var year = text(teacher, days(0, "year"));
        assertThat(year).contains("4月1日 水 から 11月20日 金 まで", "夏季休業", "5月 1金");
        assertThat(text(teacher, days(0, "term-2")))
                .contains("9月1日 火 から 11月20日 金 まで")
                .doesNotContain("夏季休業");
        assertThat(text(teacher, days(29, "year"))).contains("まだこの学級にいない：10.14転入 196 4月 1水");
        assertThat(teacher.get(days(0, "term-3")).statusCode()).isEqualTo(404);
        assertThat(teacher.get(days(0, "2027-04")).statusCode()).isEqualTo(404);
    }

    @Test
    void theSchoolHasItsHomeroomsAndGradesAdded() {
        var page = "/" + scene.tenant().code() + "/attendance/totals?school=" + scene.school() + "&period=2026-10";
        var shown = text(as(scene.employee(3)), page);

        // 4年1組の614に、学級閉鎖のない4年2組の1人が21日
        assertThat(shown).contains("4年1組 29 21 614", "4年2組 1 21 21", "4年 30 21 635", "学校 30 21 635");
        assertThat(teacher.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void whoTakesNoRollSeesNoDaysAndEveryLookIsRecorded() {
        var other = "/" + scene.tenant().code() + "/attendance/" + scene.other() + "/totals";
        assertThat(teacher.get(other).statusCode()).isEqualTo(404);
        assertThat(teacher.get(scene.path("students/" + scene.enrollments().getLast()))
                        .statusCode())
                .as("a child of another homeroom")
                .isEqualTo(404);

        var before = looks();
        teacher.get(days(3, "year"));
        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void thePageOfAStudentLeadsToTheDays() {
        var profile = scene.tenant()
                .call(() -> jdbc.sql("select student_id from enrollment where id = :id")
                        .param("id", scene.enrollments().getFirst())
                        .query(String.class)
                        .single());

        var page = teacher.get("/" + scene.tenant().code() + "/students/" + profile)
                .body();

        assertThat(page).contains("今年度、今日まで").containsPattern("なぜ\\d+日か").contains(scene.path("students/"));
    }

    private long looks() {
        return scene.tenant()
                .call(() -> jdbc.sql(
                                "select count(*) from audit_entry where action = 'VIEW' and target_type = 'attendance-days'")
                        .query(Long.class)
                        .single());
    }

    private String days(int child, String period) {
        return scene.path("students/" + scene.enrollments().get(child) + "?period=" + period);
    }

    /** What the page says, in order, without its markup. */
    private static String text(StaffBrowser browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
