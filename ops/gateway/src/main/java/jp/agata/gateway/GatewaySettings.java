package jp.agata.gateway;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the gateway was set up.
 *
 * @param defaultCell the cell that answers paths without a municipality
 * @param trustedProxies addresses or networks (10.0.0.0/8) whose forwarding headers are believed
 * @param limitPerSecond requests per second one municipality may send for long
 * @param limitBurst requests one municipality may send at once
 */
@ConfigurationProperties("agata.gateway")
record GatewaySettings(String defaultCell, List<String> trustedProxies, int limitPerSecond, int limitBurst) {

    GatewaySettings {
        if (limitPerSecond < 1 || limitBurst < limitPerSecond) {
            throw new IllegalArgumentException(
                    "agata.gateway.limit-burst must be at least limit-per-second, and that at least 1");
        }
    }
}
