package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import jp.agata.PupilWorld.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Home, classes, pupils and search through the whole server, as the people of a school and as their neighbours. */
class StudentPagesIT extends RunningServer {

    private static final Pattern PUPIL = Pattern.compile("href=\"(/[0-9]{6}/students/[0-9a-f-]{36})\"");

    private Scene own;
    private Scene foreign;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void settle() {
        var world = new PupilWorld(context);
        own = world.scene("322032", "c1", "900301");
        foreign = world.scene("322041", "c2", "900401");
    }

    @Test
    void homeShowsTheOwnClassAndWhatWaits() {
        var home = as(own.teacher()).get("/" + own.code() + "/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body())
                .contains("11月20日 金曜日", "見本市立あさひ小学校", "4年1組", "待っているもの")
                .contains("/homerooms/" + own.homeroom())
                .doesNotContain("4年2組", "style=", "??");
    }

    @Test
    void classListNamesEveryoneAsReceived() {
        var list = as(own.teacher()).get(own.path("homerooms/" + own.homeroom()));

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("髙﨑　德子", "出欠をとる", "10/14 から");
    }

    @Test
    void searchLeadsToThePupilPage() {
        var teacher = as(own.teacher());
        var found = teacher.get("/" + own.code() + "/search?q=4-1%202");
        var pupil = pupils(found).getFirst();

        assertThat(found.body()).contains("髙﨑　德子");
        assertThat(teacher.get(pupil).body()).contains("髙﨑　德子", "学籍", "見本市立あさひ小学校");
    }

    @Test
    void teacherOfOneClassFindsNothingOfAnother() {
        var teacher = as(own.teacher());
        var code = own.code();

        assertThat(teacher.get("/" + code + "/homerooms/" + own.other()).statusCode())
                .isEqualTo(404);
        assertThat(pupils(teacher.get("/" + code + "/search?q=%E3%81%A8%E3%81%AA%E3%82%8A")))
                .isEmpty();
    }

    @Test
    void neighbourMunicipalityIsNotThere() {
        var teacher = as(own.teacher());
        var theirs = pupils(as(foreign.teacher()).get("/" + foreign.code() + "/search?q=4-1"));
        var mine = "/" + own.code();

        assertThat(theirs).isNotEmpty();
        assertThat(teacher.get(theirs.getFirst()).statusCode()).isEqualTo(404);
        assertThat(teacher.get(theirs.getFirst().replaceFirst("^/[0-9]{6}", mine))
                        .statusCode())
                .isEqualTo(404);
        assertThat(teacher.get("/" + foreign.code() + "/").statusCode()).isEqualTo(404);
        assertThat(teacher.get(mine + "/homerooms/" + foreign.homeroom()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void wrongAddressIsAJapanesePageWithANumberToQuote() {
        var answer = as(own.teacher()).get("/" + own.code() + "/students/x");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("見つかりません", answer.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void staticFilesAreServedWithoutSigningIn() {
        for (var path : List.of(
                "/assets/css/agata.css", "/assets/js/shell.js", "/assets/icons.svg", "/assets/htmx/htmx.min.js")) {
            assertThat(stranger().get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private static List<String> pupils(HttpResponse<String> page) {
        return PUPIL.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
