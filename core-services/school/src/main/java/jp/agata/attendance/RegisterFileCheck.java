package jp.agata.attendance;

import static jp.agata.attendance.RegisterFileFinding.INVALID_MARK;
import static jp.agata.attendance.RegisterFileFinding.UNKNOWN_STUDENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.agata.characters.SearchKey;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Reason;

/** Checks the lines of one class against its children and their days. Pure: the same input, the same answer. */
public final class RegisterFileCheck {

    /**
     * @param classDay whether the day is 授業日 for the child's grade
     * @param attends whether the child is in attendance on the day
     */
    public record Child(int number, String name, Predicate<LocalDate> classDay, Predicate<LocalDate> attends) {

        boolean isMeant(RegisterFile.Line line) {
            return String.valueOf(number).equals(line.number());
        }

        boolean isCalled(String written) {
            return SearchKey.of(name).equals(SearchKey.of(written));
        }
    }

    private final List<RegisterFile.Day> days;
    private final List<Child> children;
    private final MarkSymbols symbols;
    private final List<Finding> findings = new ArrayList<>();

    private RegisterFileCheck(List<RegisterFile.Day> days, List<Child> children, MarkSymbols symbols) {
        this.days = days;
        this.children = children;
        this.symbols = symbols;
    }

    public static List<Finding> check(
            List<RegisterFile.Day> days, List<RegisterFile.Line> lines, List<Child> children, MarkSymbols symbols) {
        var check = new RegisterFileCheck(days, children, symbols);
        lines.forEach(check::check);
        return List.copyOf(check.findings);
    }

    private void check(RegisterFile.Line line) {
        var child =
                children.stream().filter(candidate -> candidate.isMeant(line)).findFirst();
        if (child.filter(known -> known.isCalled(line.name())).isEmpty()) {
            findings.add(Finding.of(UNKNOWN_STUDENT, line.line(), RegisterFile.NAME, line.number(), line.name()));
        }
        for (var i = 0; i < days.size(); i++) {
            check(line, days.get(i), line.marks().get(i), child);
        }
    }

    private void check(RegisterFile.Line line, RegisterFile.Day day, String written, Optional<Child> child) {
        var reason = switch (WrittenMark.read(written, symbols)) {
            case WrittenMark.Unknown() -> "no_such_mark";
            case WrittenMark.Entered(var mark) when !mark.isPlain() -> whyNot(day.date(), child);
            default -> "";
        };
        if (!reason.isEmpty()) {
            findings.add(
                    Finding.of(INVALID_MARK, line.line(), day.header(), written, Reason.of("attendance." + reason)));
        }
    }

    /** Empty where a mark may stand; of a child nobody knows only whether the class has lessons. */
    private String whyNot(LocalDate day, Optional<Child> child) {
        var ofTheDay = child.map(List::of).orElse(children);
        if (ofTheDay.stream().noneMatch(one -> one.classDay().test(day))) {
            return "day_off";
        }
        return child.filter(known -> !known.attends().test(day)).isPresent() ? "not_here" : "";
    }
}
