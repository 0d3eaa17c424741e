package jp.agata.tenantadmin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was checked on one tenant and how it came out, for the board's file (検証報告). */
public record Report(
        UUID id, String tenant, Kind kind, boolean passed, Instant madeAt, String madeBy, List<Line> lines) {

    public enum Kind {
        PROVISIONING,
        DRIFT
    }

    /** One check. */
    public record Line(String title, boolean passed, String detail) {}

    public Report {
        lines = List.copyOf(lines);
    }

    static Report of(String tenant, Kind kind, Instant madeAt, String madeBy, List<Line> lines) {
        return new Report(
                UUID.randomUUID(), tenant, kind, lines.stream().allMatch(Line::passed), madeAt, madeBy, lines);
    }

    List<Line> failures() {
        return lines.stream().filter(line -> !line.passed()).toList();
    }
}
