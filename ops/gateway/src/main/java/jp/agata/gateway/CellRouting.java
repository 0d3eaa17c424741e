package jp.agata.gateway;

import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.PRESERVE_HOST_HEADER_ATTRIBUTE;

import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.net.URI;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends the request to its cell through that cell's breaker. What follows ends with the response's headers, so a stream of events that lasts for hours is
 * one short success to the breaker.
 */
@Component
@Order(RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1)
class CellRouting implements GlobalFilter {

    private final Breakers breakers;

    CellRouting(Breakers breakers) {
        this.breakers = breakers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var destination = Destination.of(exchange);
        exchange.getAttributes().put(GATEWAY_REQUEST_URL_ATTR, target(exchange, destination.address()));
        exchange.getAttributes().put(PRESERVE_HOST_HEADER_ATTRIBUTE, true);
        var breaker = breakers.of(destination.cell());
        return chain.filter(exchange).transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    // The path and the query go on exactly as they came, still encoded.
    private static URI target(ServerWebExchange exchange, URI address) {
        var asked = exchange.getRequest().getURI();
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return URI.create(address.getScheme() + "://" + address.getAuthority() + asked.getRawPath() + query);
    }
}
