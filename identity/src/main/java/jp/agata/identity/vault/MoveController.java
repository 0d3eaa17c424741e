package jp.agata.identity.vault;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.agata.access.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Before a move and after it; taking everything along. */
@Controller
@RequestMapping("/me")
class MoveController {

    private final MovePages pages;
    private final VaultExports exports;
    private final KeptFiles files;

    MoveController(MovePages pages, VaultExports exports, KeptFiles files) {
        this.pages = pages;
        this.exports = exports;
        this.files = files;
    }

    @GetMapping("/move")
    String show(Model model) {
        model.addAttribute("page", pages.page());
        return "vault/move";
    }

    @PostMapping("/move/scan")
    String scan() {
        pages.scan();
        return "redirect:/me/move";
    }

    /** Written as it is read: a vault may be larger than what a server should hold at once. */
    @GetMapping("/vault.zip")
    void zip(HttpServletResponse response) throws IOException {
        var everything = exports.all();
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("わたしのもの.zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        VaultZip.write(response.getOutputStream(), everything, Actor.current().person(), files);
    }
}
