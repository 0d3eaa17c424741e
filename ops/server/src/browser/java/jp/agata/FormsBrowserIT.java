package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 帳票: the preview beside the settings, the PDF and the Excel file. */
class FormsBrowserIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"110112, /352136", "090112, /352110"})
    void theAttendanceRegisterIsPreviewedAndPrinted(String employeeId, String tenant) throws IOException {
        var screen = screenOf(employeeId);
        var name = firstName(screen, tenant);
        screen.open(tenant + "/forms").check();
        picture(screen, tenant, "forms");
        screen.page.locator("a[href*='/forms/attendance-register']").first().click();
        choose(screen, "month", "2026-10");

        previewIsDrawn(screen);
        screen.check();
        picture(screen, tenant, "form-preview");

        assertThat(textOf(pdf(screen))).contains(name);
        var sheet = screen.page.waitForDownload(() -> screen.link("Excel").click());
        assertThat(sheet.suggestedFilename()).endsWith(".xlsx");
    }

    @Test
    void headingsOfTheRosterAreSetSeenAndKept() throws IOException {
        var screen = screenOf("110115");
        screen.open(MINE + "/forms/class-roster").check();
        screen.page.getByLabel("性別の欄").check();
        screen.page.getByLabel("去った人も載せる（取消線）").check();
        heading(screen, 1).fill("検尿");
        heading(screen, 2).fill("歯科検診票");
        heading(screen, 4).fill("集金");
        heading(screen, 4).press("Enter");
        screen.page.waitForURL("**/class-roster?*");

        previewIsDrawn(screen);
        screen.check().picture("form-options");
        assertThat(textOf(pdf(screen))).contains("検尿", "歯科検診票", "性別");

        heading(screen, 2).fill("歯科検診の紙を");
        heading(screen, 2).press("Enter");
        screen.shows("確認欄の見出しの2列め「歯科検診の紙を」が長すぎます").check().picture("form-options-refused");
        assertThat(screen.page.locator("img.paper").count()).isZero();

        screen.open(MINE + "/forms/class-roster");
        assertThat(heading(screen, 1).inputValue()).isEqualTo("検尿");
        assertThat(heading(screen, 2).inputValue()).isEqualTo("歯科検診票");
        assertThat(screen.page.getByLabel("性別の欄").isChecked()).isTrue();
    }

    /** One file for all homerooms; a print in the archive with the marks of its template and of its content. */
    @Test
    void aWholeSchoolIsPrintedAndKept() {
        var screen = screenOf("110102");
        screen.open(MINE + "/forms/attendance-register?month=2026-10").check();
        screen.button("6学級を作る").click();
        screen.shows("6学級をまとめて取り出す").check().picture("batch");
        var papers = screen.page.waitForDownload(
                () -> screen.link("6学級をまとめて取り出す").click());
        assertThat(papers.suggestedFilename()).endsWith(".zip");

        screen.open(MINE + "/forms").check();
        screen.page.locator("a[href*='/prints/']").first().click();
        screen.shows("様式の指紋").check().picture("print-record");
    }

    private static Locator heading(Screen screen, int place) {
        return screen.page.getByLabel("確認欄の見出し " + place + "列め", new Page.GetByLabelOptions().setExact(true));
    }

    /** The name of the first child of the homeroom, without its space. */
    private static String firstName(Screen screen, String tenant) {
        screen.open(tenant + "/homerooms");
        if (screen.page.locator("table.classes").count() > 0) {
            screen.page.locator("table.classes a").first().click();
        }
        return screen.page.locator("main th.name").first().innerText().replaceAll("[\\s　]", "");
    }

    private static void choose(Screen screen, String field, String value) {
        screen.page.locator("#" + field).selectOption(value);
        screen.button("見え方を更新").click();
    }

    private static void previewIsDrawn(Screen screen) {
        var paper = screen.page.locator("img.paper");
        assertThat((boolean) paper.evaluate("async image => { await image.decode(); return image.naturalWidth > 600; }"))
                .isTrue();
    }

    /** The PDF opens in a tab of its own; Chromium keeps what its viewer shows, so it is fetched once more. */
    private static byte[] pdf(Screen screen) {
        var found = new CompletableFuture<String>();
        screen.context().onResponse(response -> {
            if (response.url().endsWith("document.pdf")) {
                found.complete(response.url());
            }
        });
        screen.page.locator("form[action*='/prints'] button").click();
        screen.page.waitForCondition(found::isDone);
        return screen.fetch(found.join());
    }

    private static String textOf(byte[] pdf) throws IOException {
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        }
    }

    private static void picture(Screen screen, String tenant, String name) {
        if (tenant.equals(MINE)) {
            screen.picture(name);
        }
    }
}
