package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import jp.agata.AttendanceWorld.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What nobody confirmed waits on, after its month has ended. */
class OverdueRollIT extends RunningServer {

    private static final LocalDate FIRST_OF_OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);

    @Autowired
    private ApplicationContext context;

    @Test
    void daysOfLastMonthWaitForTheTeacherAndTheVicePrincipalUntilTheyAreConfirmed() {
        var scene = new AttendanceWorld(context).scene("324485", "c1");
        onTheMorningOf(FIRST_OF_OCTOBER, () -> {
            var teacher = as(scene.employee(1));
            var vice = as(scene.employee(3));
            assertThat(home(scene, teacher)).contains("朝の出欠が未確定", "出欠に未確定の日がある", "9月1日 火", "ほか 18日");
            assertThat(home(scene, vice)).contains("前の日の出欠が未確定の学級がある", "4年1組 19日、4年2組 19日");
            assertThat(board(scene, vice)).contains("前の日の未確定", "4年1組 19日", "9/1火・9/2水", "ほか 9日");

            assertThat(teacher.post(scene.path("month/2026-09/confirmation"), Map.of())
                            .statusCode())
                    .isEqualTo(302);

            assertThat(home(scene, teacher)).contains("朝の出欠が未確定").doesNotContain("出欠に未確定の日がある");
            assertThat(board(scene, vice)).contains("4年2組 19日").doesNotContain("4年1組 19日");
        });
        onTheMorningOf(NOVEMBER, () -> {
            var vice = as(scene.employee(3));
            assertThat(board(scene, vice))
                    .as("September still waits where it was never confirmed; the days of a 学級閉鎖 never do")
                    .contains("4年1組 19日", "10/1木・10/2金", "4年2組 40日", "9/1火・9/2水");
        });
    }

    private static String home(Scene scene, StaffBrowser browser) {
        return text(browser, "/" + scene.tenant().code() + "/");
    }

    private static String board(Scene scene, StaffBrowser browser) {
        return text(browser, "/" + scene.tenant().code() + "/attendance/board");
    }

    private static String text(StaffBrowser browser, String path) {
        return browser.get(path).body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
