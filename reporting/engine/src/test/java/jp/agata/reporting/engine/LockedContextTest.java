package jp.agata.reporting.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second fence: templates that somehow came past the filter still reach no file and no address. */
class LockedContextTest {

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server = server();
    private final JasperReportsContext locked = new SimpleJasperReportsContext(LockedContext.shared());

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void listen() {
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nobodyCalled() {
        server.stop(0);
        assertThat(requests).isEmpty();
    }

    private JasperPrint fill(String elements) throws JRException {
        var xml = TemplateSource.sound().title(elements).xml();
        var design = new JRXmlLoader(locked).loadXML(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        var report = JasperCompileManager.getInstance(locked).compile(design);
        return Fills.fill(
                locked, report, Map.of(), List.of(new TemplateSource.Row("花子", 1, 1.0, BigDecimal.ONE, true)));
    }

    private String quoted(String path) {
        return "<expression><![CDATA[\"http://127.0.0.1:" + server.getAddress().getPort() + path + "\"]]></expression>";
    }

    @Test
    void pictureByAddressIsNotFetched() {
        assertThatThrownBy(() -> fill(TemplateSource.element("image", "", quoted("/picture.png"))))
                .hasStackTraceContaining("Resources by name are refused");
    }

    @Test
    void pictureByPathIsNotRead() {
        var path = "<expression><![CDATA[\"/etc/hostname\"]]></expression>";

        assertThatThrownBy(() -> fill(TemplateSource.element("image", "", path)))
                .hasStackTraceContaining("Resources by name are refused");
    }

    @Test
    void subReportByAddressIsNotFetched() {
        assertThatThrownBy(() -> fill(TemplateSource.element("subreport", "", quoted("/x.jasper"))))
                .hasStackTraceContaining("Resources by name are refused");
    }

    @Test
    void htmlInATextIsNotProcessed() {
        var link = "&lt;link rel=stylesheet href=http://127.0.0.1:"
                + server.getAddress().getPort() + "/x.css&gt;";

        assertThatThrownBy(() -> fill(TemplateSource.element(
                        "staticText", "fontName=\"SansSerif\" markup=\"html\"", "<text>" + link + "</text>")))
                .hasStackTraceContaining("markup");
    }

    @Test
    void otherLanguagesHaveNoCompiler() {
        for (var language : List.of("groovy", "javascript", "bsh")) {
            var xml = TemplateSource.sound().xml().replace("language=\"java\"", "language=\"" + language + "\"");

            assertThatThrownBy(() -> JasperCompileManager.getInstance(locked)
                            .compile(new JRXmlLoader(locked).loadXML(new ByteArrayInputStream(xml.getBytes(UTF_8)))))
                    .isInstanceOf(JRException.class)
                    .hasMessageContaining(language);
        }
    }

    @Test
    void queriesHaveNoExecuter() {
        var xml = TemplateSource.sound()
                .declare("<query language=\"sql\"><![CDATA[SELECT 1]]></query>")
                .xml();

        assertThatThrownBy(() -> JasperCompileManager.getInstance(locked)
                        .compile(new JRXmlLoader(locked).loadXML(new ByteArrayInputStream(xml.getBytes(UTF_8)))))
                .hasStackTraceContaining("query executer");
    }
}
