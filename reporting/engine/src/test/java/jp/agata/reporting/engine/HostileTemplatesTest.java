package jp.agata.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** No hostile template passes the filter, runs a class, or sends a request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTemplatesTest {

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    void listen() {
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    void nobodyCalledAndNothingRan() {
        server.stop(0);
        assertThat(requests).isEmpty();
        assertThat(Canary.Cage.open).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> isRefusedAtTheFilter() {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return HostileTemplates.all(address).entrySet().stream()
                .map(hostile -> DynamicTest.dynamicTest(hostile.getKey(), () -> {
                    var filtered = FilteredTemplate.of(hostile.getValue());
                    assertThat(filtered.findings().isClean())
                            .as(hostile.getKey())
                            .isFalse();
                    assertThat(filtered.findings().faults())
                            .extracting(Finding::text)
                            .allSatisfy(text -> assertThat(text).isNotBlank());
                }));
    }

    @Test
    void templateTheyAreMadeOfPasses() {
        assertThat(FilteredTemplate.of(TemplateSource.sound().bytes())
                        .findings()
                        .faults())
                .isEmpty();
    }

    @Test
    void theListIsComplete() {
        assertThat(HostileTemplates.all("http://127.0.0.1:1")).hasSizeGreaterThanOrEqualTo(66);
    }
}
