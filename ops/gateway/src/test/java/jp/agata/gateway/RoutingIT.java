package jp.agata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RoutingIT {

    static CellBackend a;
    static CellBackend b;
    static RunningGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        a = new CellBackend("A");
        b = new CellBackend("B");
        gateway = new RunningGateway("--agata.gateway.limit-per-second=30", "--agata.gateway.limit-burst=40");
        assertThat(gateway.get("/pref/").statusCode()).isEqualTo(503);
        gateway.put("agata:cell-addresses", "a", a.address());
        gateway.put("agata:cell-addresses", "b", b.address());
        gateway.put("agata:cell-addresses", "dead", nobodyListens());
        gateway.put("agata:cells", "352012", "a");
        gateway.put("agata:cells", "352021", "b");
        gateway.put("agata:cells", "352039", "a");
        gateway.put("agata:cells", "352047", "dead");
        gateway.put("agata:cells", "352055", "b");
        RunningGateway.until(() -> answers("/352055/", 200));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.close();
        a.close();
        b.close();
    }

    @Test
    void theFirstSegmentDecidesTheCellAndEverythingElseGoesToTheDefault() throws Exception {
        assertThat(body("/352012/attendance")).startsWith("A GET /352012/attendance\n");
        assertThat(body("/352021")).startsWith("B GET /352021\n");
        for (var path :
                List.of("/", "/pref/x", "/me/", "/login/x", "/oauth2/x", "/logout", "/assets/a.css", "/1234567/")) {
            assertThat(body(path)).startsWith("A GET " + path + "\n");
        }
    }

    @Test
    void pathAndQueryPassUntouched() throws Exception {
        assertThat(body("/352021/a%2Fb/%E8%BE%BB?q=%26%3D+x&q=&t=%F0%A0%AE%B7"))
                .startsWith("B GET /352021/a%2Fb/%E8%BE%BB?q=%26%3D+x&q=&t=%F0%A0%AE%B7\n");
    }

    @Test
    void anUnknownMunicipalityIsAJapanesePage() throws Exception {
        var answer = gateway.get("/999999/", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("この市町は見つかりません", "lang=\"ja\"").doesNotContain("<script", "{title}");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'sha256-");
    }

    @Test
    void aClientThatAsksForJsonGetsAProblem() throws Exception {
        var answer = gateway.get("/999999/", "Accept", "application/json");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404", "TENANT_UNKNOWN", "見つかりません");
    }

    @Test
    void aMovedMunicipalityIsServedByItsNewCellWithinTwoAndAHalfSeconds() throws Exception {
        gateway.put("agata:cells", "352039", "b");
        var took = RunningGateway.until(() -> startsWith("/352039/", "B"));

        assertThat(took).isLessThan(Duration.ofMillis(2_500));
    }

    @Test
    void maintenanceStopsOneMunicipalityAndSaysWhy() throws Exception {
        gateway.put("agata:maintenance", "352055", "20時まで<データの移動>をしています。");
        RunningGateway.until(() -> answers("/352055/", 503));

        var answer = gateway.get("/352055/", "Accept", "text/html");
        assertThat(answer.body()).contains("20時まで&lt;データの移動&gt;をしています。");
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        assertThat(gateway.get("/352021/").statusCode()).isEqualTo(200);

        gateway.remove("agata:maintenance", "352055");
        RunningGateway.until(() -> answers("/352055/", 200));
    }

    @Test
    void whatAClientClaimsAboutItselfNeverArrives() throws Exception {
        var seen = body(
                "/352012/",
                "X-Tenant",
                "352021",
                "X-User",
                "admin",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Prefix",
                "/evil",
                "X-Real-IP",
                "6.6.6.6",
                "Forwarded",
                "for=6.6.6.6;host=evil.example");

        assertThat(seen)
                .doesNotContainIgnoringCase("X-Tenant", "X-User", "6.6.6.6", "evil", "Forwarded: for", "X-Real-IP")
                .containsIgnoringCase("X-Forwarded-For: 127.0.0.1")
                .containsIgnoringCase("X-Forwarded-Proto: http\n")
                .containsIgnoringCase("X-Forwarded-Host: localhost:" + gateway.port)
                .containsIgnoringCase("X-Forwarded-Port: " + gateway.port)
                .containsIgnoringCase("\nHost: localhost:" + gateway.port);
    }

    @Test
    void eventsPassAsTheyCome() throws Exception {
        var begin = System.nanoTime();
        var answer = gateway.client().send(gateway.request("/352012/events").build(), BodyHandlers.ofInputStream());
        var arrivals = new ArrayList<Long>();
        var text = new StringBuilder();
        try (var stream = answer.body()) {
            for (var read = stream.read(); read >= 0; read = stream.read()) {
                text.append((char) read);
                if (read == 'd') {
                    arrivals.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
                }
            }
        }

        assertThat(text.toString()).isEqualTo("data: 0\n\ndata: 1\n\ndata: 2\n\n");
        assertThat(arrivals.getFirst()).isLessThan(600);
        assertThat(arrivals.getLast() - arrivals.getFirst()).isGreaterThan(1_000);
    }

    @Test
    void aDeadCellIsSaidToBeDownAndThenLeftAloneWhileTheOthersServe() throws Exception {
        var first = gateway.get("/352047/", "Accept", "text/html");
        assertThat(first.statusCode()).isEqualTo(502);
        assertThat(first.body()).contains("サーバーにつながりません");

        RunningGateway.until(() -> answers("/352047/", 503));

        assertThat(gateway.get("/352047/", "Accept", "text/html").body()).contains("サーバーの回復を待っています");
        assertThat(gateway.get("/352012/").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/352021/").statusCode()).isEqualTo(200);
    }

    @Test
    void aPostThatMayHaveBeenCarriedOutIsNeverSentTwice() throws Exception {
        assertThat(gateway.post("/352021/drop", "mark=1").statusCode()).isEqualTo(502);
        assertThat(b.dropped.get()).isEqualTo(1);
    }

    @Test
    void oneMunicipalityBeyondItsLimitIsTurnedAwayAndTheOthersAreNot() throws Exception {
        gateway.put("agata:cells", "352063", "a");
        RunningGateway.until(() -> answers("/352063/", 200));

        var pages = new ArrayList<String>();
        for (var i = 0; i < 300; i++) {
            pages.add(gateway.get("/352063/", "Accept", "text/html").body());
        }
        assertThat(pages).anyMatch(page -> page.startsWith("A GET")).anyMatch(page -> page.contains("要求が集中しています"));
        assertThat(gateway.get("/352012/").statusCode()).isEqualTo(200);
    }

    @Test
    void healthIsTheGatewaysOwnAndTheServersIsNotReached() throws Exception {
        assertThat(gateway.get("/actuator/health").body()).contains("UP").doesNotContain("A GET");
        assertThat(gateway.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/actuator/env").body()).contains("このページは見つかりません");
    }

    @Test
    void theAccessLogHoldsThePathAndNoQuery() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        ((Logger) LoggerFactory.getLogger("reactor.netty.http.server.AccessLog")).addAppender(lines);

        gateway.get("/352021/students?q=secret");

        RunningGateway.until(() -> !lines.list.isEmpty());
        assertThat(lines.list.getFirst().getFormattedMessage())
                .startsWith("127.0.0.1 GET /352021/students 200 ")
                .doesNotContain("secret");
    }

    private static String nobodyListens() {
        try (var gone = new CellBackend("gone")) {
            return gone.address();
        }
    }

    private static String body(String path, String... headers) throws IOException, InterruptedException {
        return gateway.get(path, headers).body();
    }

    private static boolean answers(String path, int status) {
        try {
            return gateway.get(path).statusCode() == status;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean startsWith(String path, String text) {
        try {
            return body(path).startsWith(text);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
