package jp.agata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ForwardedHeadersTest {

    private final ForwardedHeaders headers =
            new ForwardedHeaders(new GatewaySettings("1", List.of("10.0.0.0/8", "192.0.2.7"), 1, 1));

    @Test
    void aListedProxyIsBelievedAndAddedToTheChain() {
        var seen = filtered("10.1.2.3");

        assertThat(seen.getFirst("X-Forwarded-For")).isEqualTo("203.0.113.9, 10.1.2.3");
        assertThat(seen.getFirst("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(seen.getFirst("X-Forwarded-Host")).isEqualTo("school.example");
        assertThat(seen.getFirst("X-Forwarded-Port")).isEqualTo("443");
        assertThat(seen.containsHeader("X-Tenant")).isFalse();
    }

    @Test
    void anyoneElseIsNot() {
        var seen = filtered("192.0.2.8");

        assertThat(seen.getFirst("X-Forwarded-For")).isEqualTo("192.0.2.8");
        assertThat(seen.getFirst("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.getFirst("X-Forwarded-Host")).isEqualTo("inside:8080");
        assertThat(seen.getFirst("X-Forwarded-Port")).isEqualTo("8080");
    }

    private HttpHeaders filtered(String remote) {
        var request = MockServerHttpRequest.get("http://inside:8080/352012/")
                .remoteAddress(new InetSocketAddress(remote, 40_000))
                .header("Host", "inside:8080")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "school.example")
                .header("X-Tenant", "352021")
                .build();
        return headers.filter(request.getHeaders(), MockServerWebExchange.from(request));
    }
}
