package jp.agata.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.calendar.JapanTime;
import jp.agata.homeroom.Homeroom;
import jp.agata.intake.GivenFile;
import jp.agata.sheet.Fingerprint;
import org.jspecify.annotations.Nullable;

/** What a register kept elsewhere changes, class by class and month by month. */
public record RegisterFilePlan(List<ClassMonth> months) {

    /**
     * @param added where nothing is entered yet
     * @param changed where an earlier file entered something else
     * @param conflicting where somebody entered something else by hand
     * @param same cells that are so already, 出席 included
     */
    public record ClassMonth(
            Homeroom homeroom,
            YearMonth month,
            List<Cell> added,
            List<Cell> changed,
            List<Cell> conflicting,
            int same) {}

    /**
     * @param before as printed; absent where nothing is entered
     * @param by who entered what stands, and when
     */
    public record Cell(
            UUID enrollment,
            int number,
            String name,
            LocalDate day,
            @Nullable String before,
            Mark after,
            String afterSymbol,
            int version,
            String by,
            @Nullable Instant at) {

        /** Who entered what stands, and when; empty where nothing is entered. */
        public String entered() {
            return at == null ? "" : by + " " + JapanTime.dayAndTime(at);
        }

        MarkEdit edit() {
            return new MarkEdit(enrollment, day, after, version);
        }

        private String key() {
            return enrollment + " " + day + " " + version + " " + before + " " + afterSymbol;
        }
    }

    public int added() {
        return months.stream().mapToInt(month -> month.added().size()).sum();
    }

    public int changed() {
        return months.stream().mapToInt(month -> month.changed().size()).sum();
    }

    public int conflicting() {
        return months.stream().mapToInt(month -> month.conflicting().size()).sum();
    }

    public boolean changesAnything() {
        return added() + changed() + conflicting() > 0;
    }

    GivenFile.Counts counts(boolean replacing) {
        var same = months.stream().mapToInt(ClassMonth::same).sum();
        return replacing
                ? new GivenFile.Counts(added(), changed() + conflicting(), same)
                : new GivenFile.Counts(added(), changed(), same + conflicting());
    }

    /** By homeroom, in the order of the file. */
    Map<UUID, List<MarkEdit>> edits(boolean replacing) {
        var edits = new LinkedHashMap<UUID, List<MarkEdit>>();
        for (var month : months) {
            Stream.of(month.added(), month.changed(), replacing ? month.conflicting() : List.<Cell>of())
                    .flatMap(List::stream)
                    .forEach(cell -> edits.computeIfAbsent(month.homeroom().id(), _ -> new ArrayList<>())
                            .add(cell.edit()));
        }
        return edits;
    }

    /** The same as long as the same cells would be written over the same. */
    String fingerprint() {
        return Fingerprint.of(months.stream()
                .flatMap(month -> Stream.of(month.added(), month.changed(), month.conflicting()))
                .flatMap(List::stream)
                .map(Cell::key)
                .collect(Collectors.joining("\n")));
    }
}
