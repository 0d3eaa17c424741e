package jp.agata.tenantadmin;

import java.util.List;
import jp.agata.tenancy.Tenant;

/** What a migration did to each tenant that was behind. */
public record MigrationReport(List<Result> results) {

    /** @param reason why it stopped, in Japanese; empty when it went through */
    public record Result(String cell, Tenant tenant, int from, int to, String reason) {
        public boolean isDone() {
            return reason.isEmpty();
        }
    }

    public MigrationReport {
        results = List.copyOf(results);
    }

    public List<Result> failures() {
        return results.stream().filter(result -> !result.isDone()).toList();
    }

    public boolean isDone() {
        return failures().isEmpty();
    }
}
