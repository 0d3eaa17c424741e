package jp.agata.tenantadmin;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.Tenant;
import org.springframework.stereotype.Component;

/** What is kept about the municipalities: the book, their reports, the prefecture's list. */
@Component
class MunicipalityFiles {

    private final TenantBook book;
    private final Reports reports;
    private final Inspection inspection;
    private final Gazetteer gazetteer;

    MunicipalityFiles(TenantBook book, Reports reports, Inspection inspection, Gazetteer gazetteer) {
        this.book = book;
        this.reports = reports;
        this.inspection = inspection;
        this.gazetteer = gazetteer;
    }

    List<Municipality> all() {
        return book.all();
    }

    List<Gazetteer.Place> missing() {
        var there = book.all().stream().map(Municipality::code).collect(Collectors.toSet());
        return gazetteer.municipalities().stream()
                .filter(place -> !there.contains(place.code().value()))
                .toList();
    }

    /** The code checked, the name taken from the list where none was typed. */
    Gazetteer.Place place(String code, String name) {
        var own = gazetteer.own(code);
        return new Gazetteer.Place(own, name.isBlank() ? gazetteer.nameOf(own) : name.strip());
    }

    LocalGovernmentCode code(Tenant tenant) {
        return gazetteer.own(tenant.code());
    }

    String emptiestCell() {
        return book.emptiestCell();
    }

    List<TenantBook.Progress> progress(Tenant tenant) {
        return book.progress(tenant);
    }

    List<Report> reports(Tenant tenant) {
        return reports.of(tenant);
    }

    Report report(Tenant tenant, UUID id) {
        return reports.find(tenant, id).orElseThrow(() -> TenantProblem.NOT_FOUND.with(tenant.code()));
    }

    Report checkDrift(Municipality municipality) {
        var report = inspection.drift(municipality);
        var differences = report.failures().stream()
                .flatMap(line -> line.detail().lines())
                .toList();
        book.compared(municipality.tenant(), Drift.summary(differences));
        return report;
    }
}
