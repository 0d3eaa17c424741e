package jp.agata.tenantadmin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import jp.agata.access.AccessProblem;
import jp.agata.tenancy.Tenant;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One municipality: how far it is in being added, its reports, the checks. */
@Controller
@RequestMapping("/pref/municipalities/{code}")
class MunicipalityController {

    private final Municipalities municipalities;

    MunicipalityController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping
    String show(@PathVariable String code, Model model) {
        fill(tenant(code), model);
        return "tenantadmin/municipality";
    }

    @GetMapping("/progress")
    String progress(@PathVariable String code, Model model) {
        fill(tenant(code), model);
        return "tenantadmin/municipality :: progress";
    }

    @PostMapping("/attempts")
    ResponseEntity<Void> tryAgain(@PathVariable String code, HttpServletRequest request) {
        municipalities.tryAgain(tenant(code));
        return MunicipalitiesController.goTo("/pref/municipalities/" + code, request);
    }

    @PostMapping("/migrations")
    ResponseEntity<Void> migrate(@PathVariable String code, HttpServletRequest request) {
        municipalities.migrate(tenant(code));
        return MunicipalitiesController.goTo("/pref/municipalities/" + code, request);
    }

    @PostMapping("/drift-checks")
    ResponseEntity<Void> checkDrift(@PathVariable String code, HttpServletRequest request) {
        var report = municipalities.checkDrift(tenant(code));
        return MunicipalitiesController.goTo("/pref/municipalities/" + code + "/reports/" + report.id(), request);
    }

    @GetMapping("/reports/{id}")
    String report(@PathVariable String code, @PathVariable UUID id, Model model) {
        var tenant = tenant(code);
        model.addAttribute("line", MunicipalityLine.of(municipalities.get(tenant)))
                .addAttribute("report", ReportSheet.of(municipalities.report(tenant, id)));
        return "tenantadmin/report";
    }

    private void fill(Tenant tenant, Model model) {
        model.addAttribute("line", MunicipalityLine.of(municipalities.get(tenant)))
                .addAttribute(
                        "steps",
                        municipalities.progress(tenant).stream()
                                .map(StepLine::of)
                                .toList())
                .addAttribute(
                        "reports",
                        municipalities.reports(tenant).stream()
                                .map(ReportSheet::of)
                                .toList());
    }

    private static Tenant tenant(String code) {
        if (!Tenant.isCode(code)) {
            throw AccessProblem.NOT_FOUND.with();
        }
        return new Tenant(code);
    }
}
