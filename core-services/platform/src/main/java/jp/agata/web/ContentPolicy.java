package jp.agata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The Content-Security-Policy of pages, and its two exceptions: a page that frames a preview, and the preview it frames. */
@Component
public class ContentPolicy {

    static final String HEADER = "Content-Security-Policy";

    private final String page;

    /**
     * @param signInAddress where the browser signs in; a form may be redirected there
     * @param formActions further origins forms may lead to, space-separated
     */
    ContentPolicy(
            @Value("${agata.sign-in.authorize-uri:}") String signInAddress,
            @Value("${agata.web.form-actions:}") String formActions) {
        var targets = Stream.of("'self'", origin(signInAddress), formActions)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        this.page = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self'; form-action " + targets + "; base-uri 'none'; frame-ancestors 'none'";
    }

    /** For a page that shows a PDF of ours in a frame. */
    public void showsFrames(HttpServletResponse response) {
        response.setHeader(HEADER, page + "; frame-src 'self'");
    }

    /** For the PDF itself: only our own pages may frame it. */
    public void mayBeFramed(HttpServletResponse response) {
        response.setHeader(HEADER, "frame-ancestors 'self'");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
    }

    void protect(HttpServletResponse response) {
        response.setHeader(HEADER, page);
    }

    private static String origin(String address) {
        if (address.isBlank()) {
            return "";
        }
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
