package jp.agata.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.attendance.SaveResult.Conflict;
import jp.agata.attendance.SaveResult.Saved;
import jp.agata.homeroom.Homeroom;
import org.springframework.stereotype.Component;

/** Writes cells and tells which were overtaken. A save received twice is recognised and is no conflict with itself. */
@Component
class MarkSaving {

    private record Cell(UUID enrollment, LocalDate day) {}

    private final MarkRows marks;
    private final RollChanges changes;
    private final Clock clock;

    MarkSaving(MarkRows marks, RollChanges changes, Clock clock) {
        this.marks = marks;
        this.changes = changes;
        this.clock = clock;
    }

    SaveResult save(Homeroom home, UUID request, List<MarkEdit> edits, List<LocalDate> confirmedDays) {
        var now = clock.instant();
        var written = marks.write(
                home.id(), request, edits.stream().map(MarkSaving::row).toList(), confirmedDays, now);
        changes.announce(
                home.school(), written.stream().map(MarkRows.Written::day).toList());
        var saved = written.stream()
                .map(row -> new Saved(row.enrollment(), row.day(), row.version()))
                .toList();
        return saved.size() == edits.size()
                ? new SaveResult(saved, List.of(), now)
                : withOvertaken(request, edits, saved, now);
    }

    private SaveResult withOvertaken(UUID request, List<MarkEdit> edits, List<Saved> saved, Instant now) {
        var done = saved.stream()
                .map(cell -> new Cell(cell.enrollment(), cell.day()))
                .collect(Collectors.toSet());
        var left = edits.stream()
                .filter(edit -> !done.contains(new Cell(edit.enrollment(), edit.day())))
                .toList();
        var standing = marks.at(left.stream().map(MarkSaving::row).toList()).stream()
                .collect(Collectors.toMap(row -> new Cell(row.enrollment(), row.day()), Function.identity()));
        var all = new ArrayList<>(saved);
        var conflicts = new ArrayList<Conflict>();
        for (var edit : left) {
            sort(request, edit, standing, all, conflicts);
        }
        return new SaveResult(List.copyOf(all), List.copyOf(conflicts), now);
    }

    private static void sort(
            UUID request,
            MarkEdit edit,
            Map<Cell, MarkRows.Row> standing,
            List<Saved> saved,
            List<Conflict> conflicts) {
        var row = standing.get(new Cell(edit.enrollment(), edit.day()));
        if (row == null) {
            throw new IllegalStateException("A mark was neither written nor found: " + edit.day());
        }
        if (row.request().equals(request) || row.mark().equals(edit.mark())) {
            saved.add(new Saved(edit.enrollment(), edit.day(), row.version()));
        } else {
            conflicts.add(new Conflict(
                    edit.enrollment(), edit.day(), edit.mark(), row.mark(), row.version(), row.by(), row.at()));
        }
    }

    private static MarkRows.Edit row(MarkEdit edit) {
        return new MarkRows.Edit(edit.enrollment(), edit.day(), edit.mark(), edit.version());
    }
}
