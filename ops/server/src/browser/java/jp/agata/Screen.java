package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A member of staff before a school's PC: 1366 × 768, Japanese, and at the time of the test world. */
final class Screen implements AutoCloseable {

    private static final Path IMAGES = Path.of("../../docs/guide/images");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    final Page page;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    /** @param anyRequest of the session, for its cookie */
    Screen(int port, HttpRequest anyRequest) {
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setBaseURL("http://localhost:" + port)
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.setDefaultTimeout(15_000);
        context.addCookies(List.of(cookie(anyRequest)));
        context.clock().setFixedTime(RunningServer.NOW.toEpochMilli());
        page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    Screen open(String path) {
        var answer = page.navigate(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        page.locator("body[data-ready]").waitFor();
        return this;
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Waits until the page shows this somewhere. */
    Screen shows(String text) {
        page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)).first().waitFor();
        return this;
    }

    /** Nothing hinders anybody, nothing is cut off at the side, nothing went wrong unseen. */
    Screen check() {
        var hindrances = new AxeBuilder(page).withTags(WCAG).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Screen::told)
                        .toList();
        assertThat(hindrances).as(page.url()).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(1366);
        assertThat(complaints).as("console of %s", page.url()).isEmpty();
        return this;
    }

    /** A refusal that belongs to the test: the browser notes it in its console, and must. */
    Screen wasRefused(int status) {
        assertThat(complaints.removeIf(complaint -> complaint.contains("status of " + status) || complaint.contains("Error Code " + status)))
                .as("a refusal with %d among %s", status, complaints)
                .isTrue();
        return this;
    }

    /** For the guide; only where a run asks for pictures. */
    Screen picture(String name) {
        if (System.getProperty("agata.screenshots") != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
        }
        return this;
    }

    byte[] fetch(String address) {
        return context.request().get(address).body();
    }

    BrowserContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }

    private static Cookie cookie(HttpRequest request) {
        var pair = request.headers().firstValue("Cookie").orElseThrow().split("=", 2);
        return new Cookie(pair[0], pair[1]).setDomain("localhost").setPath("/");
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" / "));
    }
}
