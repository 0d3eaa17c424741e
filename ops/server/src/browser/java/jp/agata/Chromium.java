package jp.agata;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The one Chromium of the whole test run: the machine's own, as Playwright's would have to be fetched. */
final class Chromium {

    /** Of the browser's own parts: how a field of a date is written. */
    private static final Map<String, String> JAPANESE = environment();

    private static final Browser BROWSER = launch();

    private Chromium() {}

    static Browser browser() {
        return BROWSER;
    }

    private static Browser launch() {
        var executable = executable();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // 管理者や容器の中では、Chromium の砂場は使えない
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setEnv(JAPANESE)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--lang=ja")));
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "ja");
        return environment;
    }

    private static Path executable() {
        return Stream.of(System.getenv("AGATA_CHROMIUM"), System.getenv("CHROMIUM_PATH"), "/usr/bin/chromium")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Chromium がありません。apt-get install chromium fonts-noto-cjk で入れるか、AGATA_CHROMIUM にその場所を設定してください。"));
    }
}
