package jp.agata.attendance;

import static jp.agata.attendance.RegisterFileFinding.INVALID_MARK;
import static jp.agata.attendance.RegisterFileFinding.MONTH_CLOSED;
import static jp.agata.attendance.RegisterFileFinding.TWICE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.agata.homeroom.Homeroom;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Reason;

/** The lines of one class beside what is entered: what is new, what is different, what was entered by hand. */
final class ClassFileComparison {

    /**
     * The class as it stands.
     *
     * @param entered marks by enrollment and day
     * @param fromFiles requests that were files, not hands
     * @param closedMonths of the file's months
     */
    record Standing(
            Homeroom homeroom,
            List<RegisterStudent> students,
            Map<Integer, GradeDays> grades,
            Map<UUID, Map<LocalDate, MarkRows.Row>> entered,
            Set<UUID> fromFiles,
            List<YearMonth> closedMonths) {}

    private final Standing standing;
    private final MarkSymbols symbols;
    private final List<RegisterFile.Day> days;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<YearMonth, Cells> cells = new HashMap<>();

    ClassFileComparison(Standing standing, MarkSymbols symbols, List<RegisterFile.Day> days) {
        this.standing = standing;
        this.symbols = symbols;
        this.days = days;
    }

    private static final class Cells {
        private final List<RegisterFilePlan.Cell> added = new ArrayList<>();
        private final List<RegisterFilePlan.Cell> changed = new ArrayList<>();
        private final List<RegisterFilePlan.Cell> conflicting = new ArrayList<>();
        private int same;
    }

    List<RegisterFilePlan.ClassMonth> compare(List<RegisterFile.Line> lines) {
        findings.addAll(RegisterFileCheck.check(days, lines, children(), symbols));
        closedMonths(lines);
        var seen = new HashMap<String, Integer>();
        for (var line : lines) {
            var first = seen.putIfAbsent(line.number(), line.line());
            if (first != null) {
                findings.add(Finding.of(TWICE, line.line(), RegisterFile.NUMBER, line.number(), first));
            }
            student(line).ifPresent(student -> compare(line, student));
        }
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> month(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<Finding> findings() {
        return findings;
    }

    private RegisterFilePlan.ClassMonth month(YearMonth month, Cells found) {
        return new RegisterFilePlan.ClassMonth(
                standing.homeroom(),
                month,
                List.copyOf(found.added),
                List.copyOf(found.changed),
                List.copyOf(found.conflicting),
                found.same);
    }

    private List<RegisterFileCheck.Child> children() {
        return standing.students().stream()
                .map(student -> new RegisterFileCheck.Child(
                        student.number(),
                        student.name(),
                        day -> grade(student).isClassDay(day),
                        student.stay()::attends))
                .toList();
    }

    private void closedMonths(List<RegisterFile.Line> lines) {
        var rows = lines.stream().map(RegisterFile.Line::line).toList();
        standing.closedMonths()
                .forEach(month -> findings.add(Finding.of(
                        MONTH_CLOSED,
                        rows,
                        "",
                        standing.homeroom().displayName(),
                        String.valueOf(month.getYear()),
                        month.getMonthValue())));
    }

    private Optional<RegisterStudent> student(RegisterFile.Line line) {
        return standing.students().stream()
                .filter(student -> String.valueOf(student.number()).equals(line.number()))
                .findFirst();
    }

    private void compare(RegisterFile.Line line, RegisterStudent student) {
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var counts = grade(student).isClassDay(day.date()) && student.stay().attends(day.date());
            var written = WrittenMark.read(line.marks().get(i), symbols);
            if (counts && written instanceof WrittenMark.Entered(var mark)) {
                compare(line, student, day, line.marks().get(i), mark);
            } else if (counts && !(written instanceof WrittenMark.Unknown)) {
                // 向こうの暦や在籍がこちらと違えば、どちらが正しいかは人が決める
                invalid(
                        line,
                        day,
                        line.marks().get(i),
                        written instanceof WrittenMark.DayOff ? "class_day" : "is_here");
            }
        }
    }

    private void compare(
            RegisterFile.Line line, RegisterStudent student, RegisterFile.Day day, String written, Mark mark) {
        var closed = grade(student).isClosed(standing.homeroom().id(), day.date());
        var isClosureMark = mark.code() == AttendanceCode.CLASS_CLOSURE;
        if (isClosureMark && !closed) {
            invalid(line, day, written, "no_closure");
        } else if (!isClosureMark && !(closed && mark.isPlain())) {
            compare(student, day.date(), mark);
        }
    }

    private void compare(RegisterStudent student, LocalDate day, Mark mark) {
        var found = cells.computeIfAbsent(YearMonth.from(day), _ -> new Cells());
        var row =
                standing.entered().getOrDefault(student.enrollment(), Map.of()).get(day);
        if (row == null ? mark.isPlain() : symbols.print(row.mark()).equals(symbols.print(mark))) {
            found.same++;
        } else if (row == null) {
            found.added.add(cell(student, day, mark, null));
        } else if (standing.fromFiles().contains(row.request())) {
            found.changed.add(cell(student, day, mark, row));
        } else {
            found.conflicting.add(cell(student, day, mark, row));
        }
    }

    private RegisterFilePlan.Cell cell(
            RegisterStudent student, LocalDate day, Mark mark, MarkRows.@org.jspecify.annotations.Nullable Row row) {
        var after = row == null ? mark : mark.withDetailsOf(row.mark());
        return new RegisterFilePlan.Cell(
                student.enrollment(),
                student.number(),
                student.name(),
                day,
                row == null ? null : symbols.print(row.mark()),
                after,
                symbols.print(mark),
                row == null ? 0 : row.version(),
                row == null ? "" : row.by(),
                row == null ? null : row.at());
    }

    private GradeDays grade(RegisterStudent student) {
        return Objects.requireNonNull(standing.grades().get(student.grade()));
    }

    private void invalid(RegisterFile.Line line, RegisterFile.Day day, String written, String reason) {
        findings.add(Finding.of(INVALID_MARK, line.line(), day.header(), written, Reason.of("attendance." + reason)));
    }
}
