package jp.agata.gateway;

import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the destination from the path and the table in memory, or says why there is none. */
@Component
@Order(DestinationFilter.ORDER)
class DestinationFilter implements GlobalFilter {

    static final int ORDER = -200;

    private final Cells cells;
    private final Notices notices;
    private final GatewaySettings settings;

    DestinationFilter(Cells cells, Notices notices, GatewaySettings settings) {
        this.cells = cells;
        this.notices = notices;
        this.settings = settings;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var table = cells.table();
        if (table.isEmpty()) {
            return notices.answer(exchange, Notice.TABLE_MISSING);
        }
        var tenant = Destination.tenantOf(exchange.getRequest().getPath().pathWithinApplication());
        var maintenance = tenant.flatMap(table.get()::maintenanceOf);
        if (maintenance.isPresent()) {
            return notices.answer(exchange, Notice.MAINTENANCE, maintenance.get());
        }
        return route(tenant, table.get(), exchange, chain);
    }

    private Mono<Void> route(
            Optional<String> tenant, CellTable table, ServerWebExchange exchange, GatewayFilterChain chain) {
        var cell = tenant.isEmpty() ? Optional.of(settings.defaultCell()) : table.cellOf(tenant.get());
        if (cell.isEmpty()) {
            return notices.answer(exchange, Notice.TENANT_UNKNOWN);
        }
        var address = table.addressOf(cell.get());
        if (address.isEmpty()) {
            return notices.answer(exchange, Notice.TABLE_MISSING);
        }
        new Destination(tenant, cell.get(), address.get()).rememberIn(exchange);
        return chain.filter(exchange);
    }
}
