package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import jp.agata.tenancy.Tenant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Forms from the page to the paper, in the demo world: 110111 is 担任 of 1年1組, 110102 教頭, 110104 養護教諭. */
class PrintingIT extends RunningServer {

    private static final Tenant MINE = new Tenant("352136");
    private static final String REGISTER = "/352136/forms/attendance-register";
    private static final Pattern BATCH = Pattern.compile("/352136/batches/([0-9a-f-]{36})");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void teacherSeesTheFormsAndOwnClassFirst() {
        var teacher = as("110111");

        assertThat(teacher.get("/352136/forms").body())
                .contains("出席簿（月別）", "学級名簿")
                .doesNotContain("出席統計");
        assertThat(teacher.get(REGISTER + "?month=2026-10").body()).contains("1年1組", "控え", "A3 横");
    }

    @Test
    void previewIsAPictureInUnderASecond() {
        var teacher = as("110111");
        teacher.download(REGISTER + "/preview.png?month=2026-10");

        var before = System.nanoTime();
        var picture = teacher.download(REGISTER + "/preview.png?month=2026-10");

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void printIsKeptWithTemplateAndContentAndReadBackByteForByte() throws IOException {
        var teacher = as("110111");
        teacher.get(REGISTER + "?month=2026-10");

        var redirect = teacher.post(REGISTER + "/prints?month=2026-10", Map.of());
        var address = location(redirect);
        var first = teacher.download(address);
        var again = teacher.download(address);

        assertThat(text(first.body())).contains("出席簿", "1年1組");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(teacher.get(address.replace("/document.pdf", "")).body()).contains("様式の指紋", "中身の指紋");
        assertThat(
                        count(
                                "select count(*) from audit_entry where action = 'PRINT' and target_type = 'attendance-register'"))
                .isPositive();
    }

    @Test
    void everyNameOfTheClassIsOnThePaper() throws IOException {
        var teacher = as("110111");
        teacher.get("/352136/forms/class-roster");
        var paper = text(teacher.download(location(teacher.post("/352136/forms/class-roster/prints", Map.of())))
                        .body())
                .replaceAll("[\\s　]", "");

        assertThat(namesOfTheFirstHomeroom())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(paper).contains(name.replaceAll("[\\s　]", "")));
    }

    @Test
    void nurseHasNoFormsOfTheRoll() {
        assertThat(as("110104").get(REGISTER).statusCode()).isEqualTo(404);
        assertThat(as("110104").get("/352136/forms").statusCode()).isEqualTo(404);
    }

    @Test
    void contactRosterNeedsTheSecondFactor() {
        var answer = withoutSecondFactor("110102").get("/352136/forms/student-roster");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("多要素認証");
    }

    @Test
    void spreadsheetIsAWorkbook() {
        var book = as("110102").download("/352136/forms/attendance-statistics/document.xlsx?month=2026-10");

        assertThat(book.statusCode()).isEqualTo(200);
        assertThat(book.body()).startsWith('P', 'K');
    }

    @Test
    void batchPrintsEveryHomeroomOfTheSchool() throws Exception {
        var deputy = as("110102");
        deputy.get(REGISTER + "?month=2026-10");
        var batch = location(deputy.post(REGISTER + "/batches?month=2026-10", Map.of()));

        var page = waitUntilDone(deputy, batch);

        assertThat(page).contains("6学級をまとめて取り出す").doesNotContain("止まった");
        assertThat(entries(deputy.download(batch + "/documents.zip").body()))
                .hasSize(6)
                .allMatch(name -> name.endsWith(".pdf"));
        assertThat(BATCH.matcher(batch).find()).isTrue();
    }

    @Test
    void cancelledBatchCanBeRunAgain() throws Exception {
        var deputy = as("110102");
        deputy.get(REGISTER + "?month=2026-09");
        var batch = location(deputy.post(REGISTER + "/batches?month=2026-09", Map.of()));
        deputy.post(batch + "/cancellation", Map.of());
        var stopped = waitUntilDone(deputy, batch);
        if (stopped.contains("できなかった分をもう一度")) {
            deputy.post(batch + "/repetition", Map.of());
        }

        assertThat(waitUntilDone(deputy, batch)).contains("6学級をまとめて取り出す");
    }

    private static String waitUntilDone(StaffBrowser browser, String batch) throws InterruptedException {
        var giveUp = Instant.now().plusSeconds(60);
        var page = browser.get(batch).body();
        while (page.contains("every 1s") && Instant.now().isBefore(giveUp)) {
            Thread.sleep(300);
            page = browser.get(batch).body();
        }
        return page;
    }

    private List<String> namesOfTheFirstHomeroom() {
        return MINE.call(() ->
                transaction.execute(status -> jdbc.sql("""
                        select distinct on (e.id) n.name from homeroom_membership m
                        join enrollment e on e.id = m.enrollment_id and e.roll_end_date is null
                        join homeroom h on h.id = m.homeroom_id and h.position = 1
                        join school s on s.id = h.school_id
                        join student_name n on n.student_id = e.student_id
                        where m.valid_until is null and s.id = (select id from school order by code limit 1)
                        order by e.id, n.kind = 'SCHOOL' desc""").query(String.class).list()));
    }

    private int count(String sql) {
        return MINE.call(() ->
                transaction.execute(status -> jdbc.sql(sql).query(Integer.class).single()));
    }

    private static String location(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        return URI.create(redirect.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> entries(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
