package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From home along every link: each kind of page is opened once for each role and checked. */
class EveryPageBrowserIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "110111, /352136/, 11",
        "090102, /352110/, 14",
        "110104, /352136/, 1",
        "110001, /352136/, 9",
        "000001, /pref/municipalities, 4",
        "000002, /pref/orders, 2"
    })
    void everyPageWithinReachIsCleanAndFitsTheScreen(String employeeId, String start, int atLeast) {
        var screen = screenOf(employeeId);
        Map<String, String> seen = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (seen.putIfAbsent(kind(address), address) == null) {
                screen.open(address).check();
                waiting.addAll(links(screen, start.substring(0, 5)));
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    private static List<String> links(Screen screen, String inside) {
        var links = new ArrayList<String>();
        for (var link : screen.page.locator("a[href]").all()) {
            var address = address(link);
            if (address.startsWith(inside) && !address.matches(".*\\.(pdf|xlsx|zip|png|csv).*")) {
                links.add(address);
            }
        }
        return links;
    }

    private static String address(Locator link) {
        return String.valueOf(link.getAttribute("href"));
    }

    private static String kind(String address) {
        return address.replaceAll("\\?.*", "")
                .replaceAll("[0-9a-f-]{36}", "*")
                .replaceAll("\\d{4}-\\d{2}(-\\d{2})?", "~")
                .replaceAll("(?<=municipalities/)\\d{6}", "*");
    }
}
