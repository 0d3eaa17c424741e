package jp.agata.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What became of a save, cell by cell: written, or overtaken by someone else and left as they put it. */
public record SaveResult(List<Saved> saved, List<Conflict> conflicts, Instant at) {

    public record Saved(UUID enrollment, LocalDate day, int version) {}

    /**
     * @param theirs what stands now
     * @param version to save over it with, if one decides so
     */
    public record Conflict(
            UUID enrollment, LocalDate day, Mark yours, Mark theirs, int version, String by, Instant at) {}
}
