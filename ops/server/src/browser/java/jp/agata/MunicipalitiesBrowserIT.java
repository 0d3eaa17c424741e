package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 県教委: a municipality is added from its page. */
class MunicipalitiesBrowserIT extends BrowserTest {

    @Test
    void aWrongCodeIsToldAndTheRightOneBecomesAMunicipality() {
        var screen = screenOf("000001").open("/pref/municipalities").check().picture("municipalities");

        add(screen, "353214");
        screen.shows("353213").wasRefused(400).check().picture("municipality-refused");
        assertThat(screen.page.locator("main").innerText()).doesNotContain("和木町");

        screen.open("/pref/municipalities");
        add(screen, "353213");
        screen.page.waitForURL("**/pref/municipalities/353213");
        screen.shows("利用中").shows("合格").check().picture("municipality-added");
        screen.link("いちばん新しい報告を見る").click();
        screen.shows("すべて断られました").check().picture("municipality-report");
    }

    private static void add(Screen screen, String code) {
        screen.page.locator("#code").fill(code);
        screen.button("追加する").click();
    }
}
