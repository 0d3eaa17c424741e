package jp.agata.gateway;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One reading of the table: which municipality lives in which cell, where the cells are, and who is under maintenance. */
record CellTable(Map<String, String> cellByTenant, Map<String, URI> addressByCell, Map<String, String> maintenance) {

    static final CellTable NEVER_READ = new CellTable(Map.of(), Map.of(), Map.of());

    static CellTable of(Map<String, String> cells, Map<String, String> addresses, Map<String, String> maintenance) {
        var parsed = addresses.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> URI.create(entry.getValue())));
        return new CellTable(Map.copyOf(cells), parsed, Map.copyOf(maintenance));
    }

    Optional<String> cellOf(String tenant) {
        return Optional.ofNullable(cellByTenant.get(tenant));
    }

    Optional<URI> addressOf(String cell) {
        return Optional.ofNullable(addressByCell.get(cell));
    }

    Optional<String> maintenanceOf(String tenant) {
        return Optional.ofNullable(maintenance.get(tenant));
    }

    /** Whether a part that was there is now empty as a whole. */
    boolean hasForgotten(CellTable earlier) {
        return (cellByTenant.isEmpty() && !earlier.cellByTenant.isEmpty())
                || (addressByCell.isEmpty() && !earlier.addressByCell.isEmpty());
    }

    boolean isUsable() {
        return !addressByCell.isEmpty();
    }
}
