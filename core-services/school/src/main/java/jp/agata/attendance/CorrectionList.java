package jp.agata.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was corrected after a month was closed, and what had been printed from it. */
public record CorrectionList(List<Correction> corrections, List<PrintsMade.Print> prints) {

    /**
     * @param before as printed; empty for 出席
     */
    public record Correction(
            UUID enrollment, LocalDate day, String before, String after, String reason, String by, Instant at) {}

    /** Prints older than the latest correction: they carry the old number. */
    public List<PrintsMade.Print> outdated() {
        return corrections.isEmpty()
                ? List.of()
                : prints.stream()
                        .filter(print ->
                                print.madeAt().isBefore(corrections.getFirst().at()))
                        .toList();
    }
}
