package jp.agata.tenantadmin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The prefecture's list of its municipalities, and adding one. */
@Controller
@RequestMapping("/pref/municipalities")
class MunicipalitiesController {

    private final Municipalities municipalities;

    MunicipalitiesController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping
    String list(Model model) {
        var all = municipalities.all();
        model.addAttribute("lines", all.stream().map(MunicipalityLine::of).toList())
                .addAttribute("total", MunicipalityLine.Total.of(all))
                .addAttribute("missing", municipalities.missing())
                .addAttribute(
                        "trail",
                        municipalities.trail().stream().map(TrailLine::of).toList());
        return "tenantadmin/municipalities";
    }

    @PostMapping
    ResponseEntity<Void> add(
            @RequestParam String code, @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        var added = municipalities.add(code, name);
        return goTo("/pref/municipalities/" + added.code(), request);
    }

    /** A form sent by htmx is answered with the address to open; a plain one is sent there. */
    static ResponseEntity<Void> goTo(String address, HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                ? ResponseEntity.ok().header("HX-Redirect", address).build()
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, address)
                        .build();
    }
}
