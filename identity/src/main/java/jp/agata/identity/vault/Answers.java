package jp.agata.identity.vault;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A form sent by htmx is answered with the address to open, so that a refusal leaves what was typed; a plain one is sent there. */
final class Answers {

    private Answers() {}

    static ResponseEntity<Void> goTo(String address, HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                ? ResponseEntity.ok().header("HX-Redirect", address).build()
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, address)
                        .build();
    }
}
