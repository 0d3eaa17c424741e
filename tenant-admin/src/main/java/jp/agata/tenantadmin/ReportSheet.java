package jp.agata.tenantadmin;

import java.util.List;
import java.util.UUID;

/** A report as a page to be filed. */
record ReportSheet(UUID id, String title, boolean passed, String made, String by, List<Line> lines) {

    /** @param details one sentence each */
    record Line(String title, boolean passed, List<String> details) {}

    static ReportSheet of(Report report) {
        return new ReportSheet(
                report.id(),
                Texts.of("reportKind." + report.kind()),
                report.passed(),
                JapanTime.dateTime(report.madeAt()),
                report.madeBy(),
                report.lines().stream()
                        .map(line -> new Line(
                                line.title(),
                                line.passed(),
                                line.detail().lines().toList()))
                        .toList());
    }

    public long failures() {
        return lines.stream().filter(line -> !line.passed()).count();
    }
}
