package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
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
    private static final String ROSTER = "/352136/forms/class-roster";
    private static final String OPTIONS =
            "chosen=true&gender=true&check=" + encoded("検尿") + "&check=" + encoded("集金4月");
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

    /** How long it takes is measured by {@code ./agata bench pages}. */
    @Test
    void previewIsAPictureOfTheFirstPage() throws IOException {
        var picture = as("110111").download(REGISTER + "/preview.png?month=2026-10");

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        var page = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(page.getWidth() * 210.0 / page.getHeight()).as("A4 横 alone").isCloseTo(297, within(1.0));
    }

    @Test
    void optionsFlowIntoPaperAndSpreadsheetAndAreThereTheNextTime() throws IOException {
        var teacher = as("110113");
        assertThat(teacher.get(ROSTER).body()).contains("確認欄の見出し").doesNotContain("value=\"検尿\"");

        var paper = text(teacher.download(location(teacher.post(ROSTER + "/prints?" + OPTIONS, Map.of())))
                        .body())
                .replaceAll("\\s", "");
        var book = Walker.words(
                "", teacher.download(ROSTER + "/document.xlsx?" + OPTIONS).body());

        assertThat(paper).contains("検尿", "集金", "4月", "性別").doesNotContain("備考");
        assertThat(book).contains("検尿", "集金", "性別").doesNotContain("備　考");
        assertThat(teacher.get(ROSTER).body()).contains("value=\"検尿\"", "value=\"集金4月\"");
        assertThat(as("110114").get(ROSTER).body()).doesNotContain("value=\"検尿\"");
    }

    @Test
    void headingThatIsTooLongIsNamedBesideItsFieldAndPrintsNothing() {
        var teacher = as("110114");
        var wrong = "chosen=true&check=" + encoded("検尿") + "&check=" + encoded("歯科検診の紙を");

        var page = teacher.get(ROSTER + "?" + wrong).body();

        assertThat(page)
                .contains("確認欄の見出しの2列め「歯科検診の紙を」が長すぎます。6字までにしてください。", "aria-invalid", "value=\"歯科検診の紙を\"")
                .doesNotContain("PDF を作る", "preview.png");
        assertThat(teacher.download(ROSTER + "/preview.png?" + wrong).statusCode())
                .isEqualTo(422);
        assertThat(teacher.post(ROSTER + "/prints?" + wrong, Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(teacher.get(ROSTER).body()).doesNotContain("value=\"歯科検診の紙を\"");
    }

    @Test
    void wrongOptionsOpenNoFormToWhomItIsClosed() {
        assertThat(as("110104")
                        .get(ROSTER + "?chosen=true&check=" + encoded("歯科検診の紙を"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasLeftIsOnTheRosterWhereAskedFor() throws IOException {
        var deputy = as("110102");
        var child = childWhoLeft();
        var asked = "/352136/forms/student-roster%s?day=2026-11-20&chosen=true&moves=true";
        deputy.get("/352136/forms/student-roster");

        var without = Walker.words(
                "", deputy.download(asked.formatted("/document.xlsx")).body());
        var with = Walker.words(
                "",
                deputy.download(asked.formatted("/document.xlsx") + "&exited=true")
                        .body());

        assertThat(with).contains(child, "転学").contains("<strike val=\"true\"");
        assertThat(without).doesNotContain("<strike val=\"true\"");
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
    void everyHomeroomOfABatchHasTheOptionsItWasAskedFor() throws Exception {
        var deputy = as("110102");
        deputy.get(ROSTER);
        var batch = location(deputy.post(ROSTER + "/batches?" + OPTIONS, Map.of()));
        waitUntilDone(deputy, batch);

        var papers = pdfs(deputy.download(batch + "/documents.zip").body());

        assertThat(papers)
                .hasSize(6)
                .allSatisfy(pdf -> assertThat(text(pdf).replaceAll("\\s", ""))
                        .contains("検尿", "性別")
                        .doesNotContain("備考"));
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

    private String childWhoLeft() {
        return MINE.call(() ->
                transaction.execute(status -> jdbc.sql("""
                        select n.name from enrollment e
                        join student_name n on n.student_id = e.student_id
                        join homeroom_membership m on m.enrollment_id = e.id
                        join homeroom h on h.id = m.homeroom_id and h.school_year = 2026
                        where e.roll_end_date between '2026-04-01' and '2026-11-19'
                        and e.school_id = (select id from school order by code limit 1)
                        order by e.id, n.kind = 'SCHOOL' desc limit 1""").query(String.class).single()));
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<byte[]> pdfs(byte[] zip) throws IOException {
        var pdfs = new ArrayList<byte[]>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (stream.getNextEntry() != null) {
                pdfs.add(stream.readAllBytes());
            }
        }
        return pdfs;
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
