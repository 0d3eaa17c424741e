package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jp.agata.AttendanceWorld.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An open board (出欠板) hears of whatever changes it, and shows it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BoardIT extends RunningServer {

    private static final String TODAY = "2026-11-20";

    @Autowired
    private ApplicationContext context;

    private Scene scene;
    private StaffBrowser vice;
    private StaffBrowser teacher;

    @BeforeEach
    void begin() {
        scene = new AttendanceWorld(context).scene("322083", "c2");
        vice = as(scene.employee(3));
        teacher = as(scene.employee(1));
        assertThat(vice.get(at("attendance/board")).body()).contains("4年2組").doesNotContain("網本");
        teacher.get(scene.path(TODAY));
    }

    @Test
    void ofAConfirmation() throws Exception {
        var events = open();

        teacher.json("PUT", scene.path(TODAY + "/confirmation"), "");

        awaitChange(events);
        assertThat(lines()).contains("見本 担任");
    }

    @Test
    void ofADayConfirmedLate() throws Exception {
        var before = number("4年1組 (\\d+)日");
        var events = open();

        teacher.json("PUT", scene.path("2026-11-19/confirmation"), "");

        awaitChange(events);
        assertThat(number("4年1組 (\\d+)日")).isEqualTo(before - 1);
    }

    @Test
    void ofAnExcuse() throws Exception {
        var before = number("停・忌引など (\\d+) 人");
        var events = open();

        var entered = teacher.post(
                at("excuses"),
                Map.of(
                        "enrollment",
                        scene.enrollments().getFirst().toString(),
                        "kind",
                        "BEREAVEMENT",
                        "relation",
                        "祖父",
                        "travelDays",
                        "0",
                        "from",
                        TODAY,
                        "until",
                        TODAY));
        assertThat(entered.statusCode()).isEqualTo(302);

        awaitChange(events);
        assertThat(number("停・忌引など (\\d+) 人")).isEqualTo(before + 1);
    }

    @Test
    void ofAClosure() throws Exception {
        assertThat(lines()).contains("4年2組 未確定 1 1 0 0 0");
        var events = open();

        var ordered = vice.post(
                at("closures"),
                Map.of(
                        "school",
                        scene.school().toString(),
                        "scope",
                        "HOMEROOM",
                        "homerooms",
                        scene.other().toString(),
                        "from",
                        TODAY,
                        "until",
                        TODAY,
                        "basis",
                        "INFECTION",
                        "cause",
                        "インフルエンザ"));
        assertThat(ordered.statusCode()).isEqualTo(302);

        awaitChange(events);
        assertThat(lines()).contains("4年2組 学級閉鎖 1 0 0 0 1");
    }

    private Iterator<String> open() throws IOException, InterruptedException {
        var events = HttpClient.newHttpClient()
                .send(
                        vice.request(at("attendance/board/events?school=" + scene.school()))
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofLines());
        assertThat(events.statusCode()).isEqualTo(200);
        var lines = events.body().iterator();
        assertThat(lines.next()).contains("hello");
        return lines;
    }

    private static void awaitChange(Iterator<String> events) {
        var heard = "";
        while (!heard.contains("changed")) {
            heard = events.next();
        }
    }

    private int number(String pattern) {
        var found = Pattern.compile(pattern).matcher(lines());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private String lines() {
        return vice.get(at("attendance/board/lines?school=" + scene.school()))
                .body()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private String at(String path) {
        return "/" + scene.tenant().code() + "/" + path;
    }
}
