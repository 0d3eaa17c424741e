package jp.agata.attendance;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.attendance.MonthRegister.Cell;
import jp.agata.attendance.MonthRegister.Row;
import jp.agata.calendar.JapanTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The grid of a month in the words of the grid module: rows are enrollments, columns are days, values printed marks. */
@Component
class MonthGrid {

    record Change(UUID id, LocalDate col, String value, int version) {}

    record Saved(UUID id, LocalDate col, int version) {}

    record Conflict(UUID id, LocalDate col, String value, int version, String by, String at) {}

    record Refused(UUID id, LocalDate col, String message) {}

    /** A number that follows from the cells: the id of its row, its column, its text. */
    record Computed(String id, String col, String value) {}

    record Answer(
            List<Saved> saved, List<Conflict> conflicts, List<Refused> refused, List<Computed> computed, String at) {}

    private final Attendance attendance;
    private final AttendanceMonths months;
    private final MarkSymbols symbols;

    MonthGrid(Attendance attendance, AttendanceMonths months, Registers registers) {
        this.attendance = attendance;
        this.months = months;
        this.symbols = registers.symbols();
    }

    /** 出 and a blank are 出席; full-width and half-width are the same. */
    Mark read(String symbol) {
        return find(symbol).orElseThrow(() -> AttendanceProblem.UNKNOWN_SYMBOL.with(symbol));
    }

    Answer save(UUID homeroom, YearMonth month, UUID request, List<Change> changes) {
        Map<UUID, Row> rows = months.register(homeroom, month).rows().stream()
                .collect(Collectors.toMap(Row::enrollment, Function.identity()));
        var edits = new ArrayList<MarkEdit>();
        var refused = new ArrayList<Refused>();
        for (var change : changes) {
            var mark = find(change.value())
                    .filter(found -> found.code() != AttendanceCode.CLASS_CLOSURE)
                    .orElse(null);
            var cell = cell(change, rows.get(change.id()));
            if (mark == null) {
                refused.add(new Refused(change.id(), change.col(), Texts.of("cell.unknown", change.value())));
            } else if (isExcused(cell, mark)) {
                refused.add(new Refused(change.id(), change.col(), Texts.of("cell.excused")));
            } else {
                edits.add(edit(change, mark, cell));
            }
        }
        var result = attendance.save(homeroom, request, edits);
        return answer(result, refused, new MonthNumbers(months.register(homeroom, month)).all());
    }

    private Optional<Mark> find(String symbol) {
        var normal = Normalizer.normalize(symbol, Normalizer.Form.NFKC).strip();
        return symbols.read(normal.equals("出") ? "" : normal);
    }

    private static @Nullable Cell cell(Change change, @Nullable Row row) {
        return row == null ? null : row.cells().get(change.col().getDayOfMonth() - 1);
    }

    // 出席停止・忌引の日を欠席にしても、数は変わらない。入れたつもりにさせない
    private static boolean isExcused(@Nullable Cell cell, Mark mark) {
        return cell != null && cell.excused() != null && cell.excused().mark().isStop() && mark.isAbsent();
    }

    // 字は変わらず理由だけが消える、ということがないように
    private static MarkEdit edit(Change change, Mark mark, @Nullable Cell cell) {
        var before = cell == null ? null : cell.mark();
        return new MarkEdit(
                change.id(), change.col(), before == null ? mark : mark.withDetailsOf(before), change.version());
    }

    private Answer answer(SaveResult result, List<Refused> refused, List<Computed> computed) {
        return new Answer(
                result.saved().stream()
                        .map(cell -> new Saved(cell.enrollment(), cell.day(), cell.version()))
                        .toList(),
                result.conflicts().stream()
                        .map(cell -> new Conflict(
                                cell.enrollment(),
                                cell.day(),
                                symbols.print(cell.theirs()),
                                cell.version(),
                                cell.by(),
                                JapanTime.hourMinute(cell.at())))
                        .toList(),
                List.copyOf(refused),
                computed,
                JapanTime.clock(result.at()));
    }
}
