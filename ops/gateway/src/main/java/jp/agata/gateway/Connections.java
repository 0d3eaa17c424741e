package jp.agata.gateway;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.server.logging.AccessLog;
import reactor.netty.http.server.logging.AccessLogArgProvider;

/** How the gateway treats its three kinds of connection: from browsers, to cells, to Redis. */
@Configuration(proxyBeanMethods = false)
class Connections {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> accessLog() {
        return factory -> factory.addServerCustomizers(server -> server.accessLog(true, Connections::line));
    }

    // Without query strings: they carry sign-in codes and what was searched for.
    private static AccessLog line(AccessLogArgProvider request) {
        var uri = String.valueOf(request.uri());
        var path = uri.contains("?") ? uri.substring(0, uri.indexOf('?')) : uri;
        return AccessLog.create(
                "{} {} {} {} {}ms {}B",
                client(request),
                request.method(),
                path.replaceAll("[^\\x21-\\x7e]", "?"),
                request.status(),
                request.duration(),
                request.contentLength());
    }

    private static String client(AccessLogArgProvider request) {
        var information = request.connectionInformation();
        return information != null && information.remoteAddress() instanceof java.net.InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "-";
    }

    // A request that may already have been carried out is never sent twice.
    @Bean
    HttpClientCustomizer nothingIsSentTwice() {
        return client -> client.disableRetry(true);
    }

    @Bean
    LettuceClientOptionsBuilderCustomizer failAtOnceWithoutRedis() {
        return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    ClientResourcesBuilderCustomizer reconnectQuickly() {
        return resources -> resources.reconnectDelay(Delay.constant(Duration.ofMillis(500)));
    }
}
