package jp.agata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes and pupils: looking for one, a second post, and what a second factor opens. */
class StudentsBrowserIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"110111, /352136", "090111, /352110"})
    void aChildIsFoundByTheReadingWithoutTheMouse(String employeeId, String tenant) {
        var screen = screenOf(employeeId).open(tenant + "/");
        picture(screen, tenant, "home-teacher");
        screen.open(tenant + "/homerooms").check();
        screen.page.locator("table.classes a").first().click();
        screen.check();
        picture(screen, tenant, "homeroom");
        var reading = screen.page.locator("main td.reading").first().innerText();

        screen.press("/");
        screen.page.keyboard().type(reading.substring(0, 3));
        screen.page.locator("#found a").first().waitFor();
        screen.check();
        picture(screen, tenant, "search");
        screen.press("ArrowDown", "Enter");

        screen.page.waitForURL("**/students/*");
        assertThat(screen.page.locator("h1 .reading")).containsText(reading.substring(0, 3));
        screen.check();
        picture(screen, tenant, "student");
    }

    @Test
    void aSecondPostIsTakenWithoutSigningOut() {
        var screen = screenOf("110105").open(MINE + "/");

        screen.page.locator("details.who summary").click();
        screen.check().picture("posts");
        screen.link("事務職員（兼務）").click();

        screen.page.waitForURL("**" + NAGATO + "/**");
        assertThat(screen.page.locator("header .place")).containsText("なぎさ小学校");
        screen.check();
    }

    @Test
    void withoutTheSecondFactorTheContactIsWithheldInPlainWords() {
        var screen = screen(withoutSecondFactor("110111")).open(MINE + "/homerooms");
        screen.page.locator("table.classes a").first().click();
        screen.page.locator("main td + th.name a").first().click();

        screen.shows("多要素認証が要ります").check().picture("student-without-second-factor");

        assertThat(screen.page.getByText("見本町").count()).isZero();
        assertThat(screenOf("110111").open(screen.page.url()).page.getByText("見本町").count())
                .isPositive();
    }

    private static void picture(Screen screen, String tenant, String name) {
        if (tenant.equals(MINE)) {
            screen.picture(name);
        }
    }
}
