package jp.agata.gateway;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Turns away what a municipality sends beyond its limit. */
@Component
@Order(DestinationFilter.ORDER + 1)
class TenantLimitFilter implements GlobalFilter {

    private final TenantLimit limit;
    private final Notices notices;

    TenantLimitFilter(TenantLimit limit, Notices notices) {
        this.limit = limit;
        this.notices = notices;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var tenant = Destination.of(exchange).tenant();
        if (tenant.isEmpty()) {
            return chain.filter(exchange);
        }
        return limit.allows(tenant.get())
                .flatMap(allowed -> allowed ? chain.filter(exchange) : notices.answer(exchange, Notice.TOO_MANY));
    }
}
