package jp.agata.tenantadmin;

import java.util.List;
import jp.agata.tenancy.Tenant;
import org.slf4j.Logger;

/** What a migration did to each tenant that was behind, and which of those compared differ from the template. */
public record MigrationReport(List<Result> results, List<Difference> differences) {

    /** @param reason why it stopped, in Japanese; empty when it went through */
    public record Result(String cell, Tenant tenant, int from, int to, String reason) {
        public boolean isDone() {
            return reason.isEmpty();
        }
    }

    /** @param words the differences, in Japanese */
    public record Difference(String cell, Tenant tenant, String words) {}

    public MigrationReport {
        results = List.copyOf(results);
        differences = List.copyOf(differences);
    }

    public List<Result> failures() {
        return results.stream().filter(result -> !result.isDone()).toList();
    }

    public boolean isDone() {
        return failures().isEmpty() && differences.isEmpty();
    }

    void log(Logger log) {
        results.forEach(result -> log.info(
                "Tenant {} of cell {}: version {} -> {} {}",
                result.tenant().code(),
                result.cell(),
                result.from(),
                result.to(),
                result.isDone() ? "done" : "NOT DONE: " + result.reason()));
        differences.forEach(difference -> log.error(
                "Tenant {} of cell {} DIFFERS from the template: {}",
                difference.tenant().code(),
                difference.cell(),
                difference.words()));
    }
}
