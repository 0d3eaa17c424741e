package jp.agata.gateway;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Takes away every header by which a client could claim to be someone or somewhere else, and states what the gateway itself has seen. Only a listed proxy
 * in front is believed.
 */
@Component
class ForwardedHeaders implements HttpHeadersFilter {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";
    private static final Set<String> CLAIMS =
            Set.of("forwarded", "x-tenant", "x-user", "x-real-ip", "x-original-url", "x-rewrite-url");

    private final List<IpSubnetFilterRule> trusted;

    ForwardedHeaders(GatewaySettings settings) {
        this.trusted = settings.trustedProxies().stream()
                .map(ForwardedHeaders::network)
                .toList();
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        input.forEach((name, values) -> {
            if (!isClaim(name)) {
                headers.addAll(name, values);
            }
        });
        var believed = isTrusted(exchange.getRequest().getRemoteAddress()) ? input : new HttpHeaders();
        state(headers, believed, exchange);
        return headers;
    }

    private static boolean isClaim(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("x-forwarded-") || CLAIMS.contains(lower);
    }

    private static void state(HttpHeaders headers, HttpHeaders believed, ServerWebExchange exchange) {
        var asked = exchange.getRequest().getURI();
        var proto = given(believed, PROTO, asked.getScheme());
        var host = given(believed, HOST, given(exchange.getRequest().getHeaders(), "Host", asked.getAuthority()));
        headers.set(PROTO, proto);
        headers.set(HOST, host);
        headers.set(PORT, given(believed, PORT, portOf(host, proto)));
        headers.set(FOR, chain(believed, exchange.getRequest().getRemoteAddress()));
    }

    private static String given(HttpHeaders headers, String name, String otherwise) {
        var value = headers.getFirst(name);
        return value == null ? otherwise : value;
    }

    private static String portOf(String host, String proto) {
        var port = host.substring(host.lastIndexOf(':') + 1);
        if (host.contains(":") && port.matches("[0-9]{1,5}")) {
            return port;
        }
        return proto.equals("https") ? "443" : "80";
    }

    private static String chain(HttpHeaders believed, @Nullable InetSocketAddress remote) {
        var client = remote == null || remote.getAddress() == null
                ? "unknown"
                : remote.getAddress().getHostAddress();
        var before = believed.getOrEmpty(FOR);
        return before.isEmpty() ? client : String.join(", ", before) + ", " + client;
    }

    private boolean isTrusted(@Nullable InetSocketAddress remote) {
        return remote != null && trusted.stream().anyMatch(network -> network.matches(remote));
    }

    private static IpSubnetFilterRule network(String text) {
        var parts = text.strip().split("/");
        var bits = parts.length > 1 ? Integer.parseInt(parts[1]) : parts[0].contains(":") ? 128 : 32;
        return new IpSubnetFilterRule(parts[0], bits, IpFilterRuleType.ACCEPT);
    }
}
