package jp.agata.tenantadmin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Verifies a municipality and files the report, whatever it says. */
@Component
class Inspection {

    private final Verification verification;
    private final Reports reports;
    private final Clock clock;

    Inspection(Verification verification, Reports reports, Clock clock) {
        this.verification = verification;
        this.reports = reports;
        this.clock = clock;
    }

    /** Of a new one; throws if anything is not as it must be. */
    Report first(Municipality municipality, Consumer<Runnable> timed) {
        var lines = new ArrayList<Report.Line>();
        timed.accept(() -> lines.addAll(
                verification.whole(municipality.cell(), municipality.tenant(), municipality.passwordEpoch())));
        var report = file(municipality, Report.Kind.PROVISIONING, lines);
        if (!report.passed()) {
            throw new IllegalStateException(Texts.of("provisioning.unverified", failed(report)));
        }
        return report;
    }

    Report drift(Municipality municipality) {
        return file(municipality, Report.Kind.DRIFT, verification.drift(municipality.cell(), municipality.tenant()));
    }

    private Report file(Municipality municipality, Report.Kind kind, List<Report.Line> lines) {
        var report = Report.of(municipality.code(), kind, clock.instant(), Provisioning.who(), lines);
        reports.add(report);
        return report;
    }

    private static String failed(Report report) {
        return report.failures().stream().map(Report.Line::title).collect(Collectors.joining("、"));
    }
}
