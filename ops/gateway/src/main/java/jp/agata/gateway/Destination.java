package jp.agata.gateway;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;

/** Where a request goes: its cell, that cell's address, and the municipality if its path names one. */
record Destination(Optional<String> tenant, String cell, URI address) {

    private static final String ATTRIBUTE = Destination.class.getName();
    private static final Pattern TENANT = Pattern.compile("[0-9]{6}");

    /** The municipality's six-digit code (地方公共団体コード) at the beginning of the path. */
    static Optional<String> tenantOf(PathContainer path) {
        return path.elements().stream()
                .skip(1)
                .findFirst()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(first -> ((PathContainer.PathSegment) first).valueToMatch())
                .filter(first -> TENANT.matcher(first).matches());
    }

    static Destination of(ServerWebExchange exchange) {
        return exchange.getRequiredAttribute(ATTRIBUTE);
    }

    void rememberIn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
