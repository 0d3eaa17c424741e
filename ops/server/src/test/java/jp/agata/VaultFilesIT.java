package jp.agata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.agata.tenancy.Tenant;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 教材 and 文書 in a vault: read through before they are kept, refused with what, where and how to mend. */
class VaultFilesIT extends RunningServer {

    private static final String TEACHER = "110116";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("control")
    private JdbcClient control;

    @Value("${agata.storage.directory}")
    private Path storage;

    private StaffBrowser browser;

    @BeforeEach
    void open() {
        browser = as(TEACHER);
        browser.get("/me");
    }

    @Test
    void aFileIsKeptByteForByteWithItsVersions() {
        var first = "九九の歌\nににんがし".getBytes(UTF_8);
        var item = kept("九九.txt", first);
        var again = browser.upload(at(item), "file", "九九.txt", "九九の歌 二番".getBytes(UTF_8), form("version", "1"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(303);

        var file = browser.download(at(item) + "/versions/1/file");
        assertThat(file.body()).isEqualTo(first);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/octet-stream");

        browser.post(item + "/restoration", Map.of("version", "2", "number", "1"));
        assertThat(browser.get(item).body()).contains("版 3", "版 1 に戻した");
        assertThat(browser.download(at(item) + "/versions/3/file").body()).isEqualTo(first);
    }

    @Test
    void whatIsDeletedIsGoneFromTheDisk() throws IOException {
        var item = kept("消す物.txt", "消す物 4096".getBytes(UTF_8));
        var other = kept("残す物.txt", "残す物 4097".getBytes(UTF_8));
        var before = files();

        browser.post(item + "/deletion", Map.of());

        assertThat(files()).isEqualTo(before - 1);
        assertThat(browser.download(at(other) + "/versions/1/file").body()).isEqualTo("残す物 4097".getBytes(UTF_8));
    }

    @Test
    void aNameIsFoundInEveryKindOfFileAndToldWithItsPlace() throws IOException {
        var name = child();
        var family = name.split("[\\s　]+")[0];
        var given = name.split("[\\s　]+")[1];
        var files = new LinkedHashMap<String, byte[]>();
        files.put("2行目:係.txt", ("係\n" + name).getBytes(UTF_8));
        files.put("2行目:係.csv", ("番号,氏,名\n1," + family + " " + given).getBytes(UTF_8));
        files.put(
                "本文の:係.docx",
                office("word/document.xml", "<d><p><r><t>" + family + "</t></r><r><t>" + given + "</t></r></p></d>"));
        files.put("word/header1.xml:欄外.docx", office("word/header1.xml", "<d><p><t>" + name + "</t></p></d>"));
        files.put(
                "シート 1 の 7行目:名簿.xlsx",
                office(
                        "xl/worksheets/sheet1.xml",
                        "<w><row r=\"7\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row></w>",
                        "xl/sharedStrings.xml",
                        "<s><si><t>" + family + "</t></si><si><t>" + given + "</t></si></s>"));
        files.put("スライド 2:発表.pptx", office("ppt/slides/slide2.xml", "<s><p><t>" + name + "</t></p></s>"));
        files.put("プロパティ:作成者.docx", office("docProps/core.xml", "<c><creator>" + name + "</creator></c>"));
        files.put("1ページ:係.pdf", pdf(family + given));
        for (var file : files.entrySet()) {
            var parts = file.getKey().split(":", 2);

            var refused = give(parts[1], file.getValue());

            assertThat(refused.statusCode()).as(file.getKey() + refused.body()).isEqualTo(422);
            assertThat(refused.body()).as(file.getKey()).contains(parts[0], "児童生徒の氏名");
        }
    }

    @Test
    void theSameFilesWithoutANameAreKept() throws IOException {
        assertThat(give("教材.docx", office("word/document.xml", "<d><p><t>ごんぎつね</t></p></d>"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(give("教材.pdf", pdf("ごんぎつね")).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "表.xls, d0cf11e0a1b11ae1, パスワード",
        "絵.png, 89504e470d0a1a0a, 写真や絵だけ",
        "空.txt, '', 中身が空",
        "名簿.docx, e3818220, 名の終わりと中身が合いません",
        "壊れ.pdf, 255044462d312e37, 壊れていて",
        "文字.txt, 41ff41e3, 読めない文字"
    })
    void whatCannotBeLookedThroughIsRefusedWithWhatToDo(String name, String hex, String told) {
        var refused = give(name, HexFormat.of().parseHex(hex));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/embeddings/oleObject1.bin"})
    void whatRunsOrHidesInAFileIsRefused(String part) throws IOException {
        assertThat(give("教材.docx", office(part, "x")).statusCode()).isEqualTo(400);
    }

    @Test
    void aFileWithPicturesNeedsSomebodyToHaveLooked() throws IOException {
        var file = office("word/document.xml", "<d><p><t>遠足</t></p></d>", "word/media/image1.png", "x");

        assertThat(give("遠足.docx", file).body()).contains("写真か絵があり");
        var looked = browser.upload("/me/documents", "file", "遠足.docx", file, form("pictures", "true"));
        assertThat(looked.statusCode()).isEqualTo(303);
    }

    @Test
    void aClassificationWrittenInTheFileOutranksTheOneChosen() {
        assertThat(give("計画.txt", "計画\n重要性分類：Ⅱ".getBytes(UTF_8)).body()).contains("2行目", "重要性分類 II");
    }

    @Test
    void aFullVaultTakesNothingMore() {
        var item = kept("大きい物.txt", "大きい物".getBytes(UTF_8));
        control.sql("update vault_version set byte_count = 500 << 20 where item_id = cast(? as uuid)")
                .param(item.substring("/me/items/".length()))
                .update();

        assertThat(give("入らない物.txt", "入らない物".getBytes(UTF_8)).body()).contains("500 MB");
        assertThat(browser.post(item + "/deletion", Map.of()).statusCode()).isEqualTo(303);
        assertThat(give("入る物.txt", "入る物".getBytes(UTF_8)).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> give(String name, byte[] content) {
        return browser.upload("/me/documents", "file", name, content, form("x", "x"));
    }

    private String kept(String name, byte[] content) {
        var answer = give(name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String at(String item) {
        return item.replace("/me/items/", "/me/documents/");
    }

    private static Map<String, String> form(String name, String value) {
        return new HashMap<>(
                Map.of("kind", "MATERIAL", "title", "教材", "label", "", "classification", "III", name, value));
    }

    private static byte[] office(String... partsAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            for (var at = 0; at < partsAndContents.length; at += 2) {
                zip.putNextEntry(new ZipEntry(partsAndContents[at]));
                zip.write(partsAndContents[at + 1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var font = PDType0Font.load(document, Files.newInputStream(Path.of(TestFiles.font())), true);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private long files() throws IOException {
        try (var all = Files.walk(storage.resolve("people"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private String child() {
        return new Tenant("352136")
                .call(() -> jdbc.sql("""
                        select n.name from student_name n join enrollment e on e.student_id = n.student_id
                        where e.school_id = ? and e.roll_end_date is null and n.name like '%　%' order by n.name limit 1""").param(schoolOf(TEACHER)).query(String.class).list().stream()
                        .findFirst()
                        .orElseThrow());
    }
}
