package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 人事異動: the personnel office takes a file in, mends another, and reads the ledger. */
class OrdersBrowserIT extends BrowserTest {

    private static final String PERSONNEL = "000002";

    @Autowired
    private OrderFileMaker files;

    @Test
    void aFileBecomesEntriesUnderEmbargo() {
        var screen = screenOf(PERSONNEL).open("/pref/orders").check();
        screen.link("ファイルを取り込む").click();
        choose(screen, files.transfer("画面-1", "110204"));
        screen.shows("人事異動.csv").check().picture("orders-choose");
        screen.button("確かめる").click();

        screen.shows("1件を取り込む").shows("それまでは市町にも学校にも見えません");
        assertThat(watermark(screen)).contains("公表前");
        screen.check().picture("orders-file");
        screen.page.getByLabel("公表の日時").fill("2027-03-25T14:00");
        screen.button("1件を取り込む").click();

        screen.shows("取り込みました").check();
        screen.open("/pref/orders?q=画面").shows("公表 2027/3/25 14:00").check().picture("orders");
        screen.link("画面-1").click();
        screen.shows("台帳から出てくる職");
        assertThat(watermark(screen)).contains("公表前");
        screen.check().picture("order");
    }

    @Test
    void whatDoesNotFitIsToldByRow() {
        var screen = screenOf(PERSONNEL).open("/pref/orders/files");
        choose(screen, files.transfer("画面-2", "110205").replace("110205", "999999"));
        screen.button("確かめる").click();

        screen.shows("999999").shows("取り込めません").check().picture("orders-finding");
    }

    /** Drawn by the style sheet, so that nobody copies it along or has it read out. */
    private static String watermark(Screen screen) {
        return screen.page.locator(".watermark span").first().getAttribute("data-text");
    }

    private static void choose(Screen screen, String csv) {
        screen.page
                .getByLabel("人事異動のファイル")
                .setInputFiles(new FilePayload("人事異動.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }
}
