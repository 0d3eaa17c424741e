package jp.agata.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.access.Permission;
import jp.agata.attendance.MonthRegister.Closing;
import jp.agata.audit.Audit;
import jp.agata.calendar.EraCalendar;
import jp.agata.calendar.JapanTime;
import jp.agata.calendar.SchoolYear;
import jp.agata.problem.Problem.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a month shows; the look at it is recorded. */
@Service
@Transactional
class MonthPages {

    record Column(MonthRegister.Day day, String weekday, boolean future) {}

    record Correction(String who, String what, String reason, String by) {}

    record Print(String form, String made, String path, boolean outdated) {}

    record Page(
            MonthRegister register,
            String title,
            List<Column> columns,
            String classDays,
            List<String> reasons,
            String allowed,
            String rate,
            List<Finding> obstacles,
            long unconfirmedToToday,
            List<Correction> corrections,
            List<Print> prints,
            @Nullable YearMonth previous,
            @Nullable YearMonth next,
            @Nullable String closed,
            @Nullable String approved,
            boolean mayEdit,
            boolean mayClose,
            boolean mayApprove,
            boolean mayCorrect) {}

    private final AttendanceMonths months;
    private final RollAccess access;
    private final Audit audit;
    private final Clock clock;
    private final MarkSymbols symbols;

    MonthPages(AttendanceMonths months, RollAccess access, Audit audit, Clock clock, Registers registers) {
        this.months = months;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.symbols = registers.symbols();
    }

    Page of(UUID homeroom, YearMonth month) {
        var home = access.require(Permission.TAKE_ROLL, homeroom);
        var register = months.register(homeroom, month);
        var corrections = months.corrections(homeroom, month);
        audit.record(
                Audit.Action.VIEW,
                Audit.Target.of("attendance-month", homeroom + "/" + month),
                Permission.TAKE_ROLL.classification(),
                Map.of("count", register.rows().size()));
        var closing = register.closing();
        return new Page(
                register,
                EraCalendar.STANDARD.year(month.atDay(1)) + month.getMonthValue() + "月",
                columns(register),
                register.classDays().values().stream().map(String::valueOf).collect(Collectors.joining("・")),
                new ClassDayReasons(register).sentences(),
                allowed(),
                MonthNumbers.rate(register.total()),
                months.obstacles(register),
                unconfirmed(register),
                lines(corrections, register),
                prints(corrections),
                neighbour(home.schoolYear(), month.minusMonths(1)),
                neighbour(home.schoolYear(), month.plusMonths(1)),
                closed(closing),
                approved(closing),
                closing.isOpen() && access.may(Permission.TAKE_ROLL, home),
                closing.isOpen() && access.may(Permission.CLOSE_MONTH, home),
                closing.state() == Closing.State.CLOSED && access.may(Permission.APPROVE_MONTH, home),
                !closing.isOpen() && access.may(Permission.CORRECT_CLOSED, home));
    }

    private List<Column> columns(MonthRegister register) {
        var today = LocalDate.now(clock);
        return register.days().stream()
                .map(day -> new Column(
                        day, JapanTime.weekday(day.date()), day.date().isAfter(today)))
                .toList();
    }

    // 学級閉鎖は指示から付くので、手では入れない
    private String allowed() {
        return Stream.concat(
                        Stream.of(""),
                        symbols.all().filter(symbol -> !symbol.equals(symbols.symbolOf(AttendanceCode.CLASS_CLOSURE))))
                .collect(Collectors.joining(","));
    }

    private long unconfirmed(MonthRegister register) {
        var today = LocalDate.now(clock);
        return register.days().stream()
                .filter(day -> !day.confirmed() && !day.date().isAfter(today))
                .count();
    }

    private static List<Correction> lines(CorrectionList list, MonthRegister register) {
        return list.corrections().stream()
                .map(correction -> new Correction(
                        register.rows().stream()
                                .filter(row -> row.enrollment().equals(correction.enrollment()))
                                .map(row -> row.number() + " " + row.name())
                                .findFirst()
                                .orElse(""),
                        correction.day().getDayOfMonth() + "日 " + shown(correction.before()) + " → "
                                + shown(correction.after()),
                        correction.reason(),
                        correction.by() + " " + JapanTime.dayAndTime(correction.at())))
                .toList();
    }

    private static List<Print> prints(CorrectionList list) {
        var outdated = list.outdated();
        return list.prints().stream()
                .map(print -> new Print(
                        print.form(),
                        print.madeBy() + " " + JapanTime.dayAndTime(print.madeAt()),
                        print.path(),
                        outdated.contains(print)))
                .toList();
    }

    private static String shown(String symbol) {
        return symbol.isEmpty() ? "出" : symbol;
    }

    private static @Nullable YearMonth neighbour(int schoolYear, YearMonth month) {
        return new SchoolYear(schoolYear).contains(month) ? month : null;
    }

    private static @Nullable String closed(Closing closing) {
        var at = closing.closedAt();
        return at == null ? null : closing.closedBy() + " " + JapanTime.dayAndTime(at);
    }

    private static @Nullable String approved(Closing closing) {
        var at = closing.approvedAt();
        return at == null ? null : closing.approvedBy() + " " + JapanTime.dayAndTime(at);
    }
}
