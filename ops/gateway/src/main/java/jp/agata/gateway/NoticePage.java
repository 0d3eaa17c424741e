package jp.agata.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** A notice as a page that needs nothing else: its own sheet inside, allowed by its digest alone. */
final class NoticePage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));

    private final ResourceBundle texts = ResourceBundle.getBundle("notices", Locale.ROOT);
    private final String template = resource("notice.html");
    private final String style = resource("notice.css");
    private final String policy = "default-src 'none'; style-src 'sha256-" + digest(style)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    String contentSecurityPolicy() {
        return policy;
    }

    String title(Notice notice) {
        return texts.getString(notice + ".title");
    }

    String explanation(Notice notice, String detail) {
        return texts.getString(notice + ".what").replace("{0}", detail);
    }

    String html(Notice notice, String detail, Instant now) {
        return template.replace("{style}", style)
                .replace("{title}", title(notice))
                .replace("{mend}", texts.getString(notice + ".mend"))
                .replace("{back}", texts.getString("back"))
                .replace("{status}", String.valueOf(notice.status().value()))
                .replace("{time}", texts.getString("time") + " " + TIME.format(now))
                .replace("{what}", HtmlUtils.htmlEscape(explanation(notice, detail)));
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
