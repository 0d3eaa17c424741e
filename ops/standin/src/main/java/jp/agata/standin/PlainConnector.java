package jp.agata.standin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Opens the second, unencrypted door: a browser that does not know the stand-in's own certificate must not meet a warning page. */
@Component
class PlainConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final StandinSettings settings;

    PlainConnector(StandinSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        var connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
        connector.setPort(settings.httpPort());
        connector.setScheme("http");
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            protocol.setAddress(address());
        }
        factory.addAdditionalConnectors(connector);
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(settings.httpAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(settings.httpAddress(), e);
        }
    }
}
