package jp.agata.forms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.attendance.AttendanceCode;
import jp.agata.attendance.DayTotal;
import jp.agata.attendance.Mark;
import jp.agata.attendance.MarkSymbols;
import jp.agata.attendance.MonthRegister;
import jp.agata.attendance.MonthRegister.Cell;
import jp.agata.attendance.RollCount;
import jp.agata.attendance.Tally;

/** Invented registers: an ordinary class, names that test the paper, nobody, and more than one sheet. */
public final class SampleRegisters {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final int LEFT = 35;
    private static final int ARRIVED = 36;
    public static final List<MonthRegister> ALL = List.of(
            register(36, SampleNames.ORDINARY),
            register(36, SampleNames.DIFFICULT),
            register(0, SampleNames.ORDINARY),
            register(43, SampleNames.ORDINARY));

    private SampleRegisters() {}

    private static MonthRegister register(int students, List<SampleNames.Name> names) {
        var rows = IntStream.rangeClosed(1, students)
                .mapToObj(number ->
                        row(number, names.get((number - 1) % names.size()).name()))
                .toList();
        var days = MONTH.atDay(1)
                .datesUntil(MONTH.atEndOfMonth().plusDays(1))
                .map(SampleRegisters::day)
                .toList();
        var moves = students < ARRIVED ? 0 : 1;
        var there = students - moves;
        var rollStart = new RollCount(there / 2, there - there / 2, 0);
        var rollEnd = new RollCount(there - there / 2, there / 2, 0);
        return new MonthRegister(
                place(),
                MONTH,
                days,
                Map.of(3, 21),
                rollStart,
                rollEnd,
                moves,
                moves,
                rows,
                days.stream().map(day -> total(rows, day)).toList(),
                Tally.sum(rows.stream().map(MonthRegister.Row::tally).toList()),
                MarkSymbols.STANDARD.legend(),
                MonthRegister.Closing.OPEN);
    }

    private static MonthRegister.Place place() {
        return new MonthRegister.Place(
                new UUID(0, 1), "見本市立見本小学校", new UUID(0, 2), "3年2組", List.of(3), false, 2026, List.of("見本　教子"));
    }

    private static MonthRegister.Day day(LocalDate date) {
        var label = date.getDayOfMonth() == 12 ? "スポーツの日" : "";
        return new MonthRegister.Day(date, isClassDay(date), false, label, true);
    }

    private static boolean isClassDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && date.getDayOfMonth() != 12;
    }

    private static MonthRegister.Row row(int number, String name) {
        var cells = MONTH.atDay(1)
                .datesUntil(MONTH.atEndOfMonth().plusDays(1))
                .map(date -> cell(number, date))
                .toList();
        var tally = tally(cells);
        var gaps = gaps(number);
        return new MonthRegister.Row(
                new UUID(1, number),
                new UUID(2, number),
                number,
                name,
                "みほん",
                number % 2 + 1,
                3,
                cells,
                gaps,
                tally,
                tally,
                0,
                number != LEFT,
                remark(tally, gaps));
    }

    private static String remark(Tally tally, List<MonthRegister.Void> gaps) {
        return Stream.concat(
                        tally.absent() > 0 ? Stream.of("発熱等による欠席" + tally.absent()) : Stream.empty(),
                        gaps.stream().map(gap -> gap.text().replaceAll("\\(.*", "")))
                .collect(Collectors.joining("、"));
    }

    /** One who left in the month and one who came. */
    private static List<MonthRegister.Void> gaps(int number) {
        return switch (number) {
            case LEFT -> List.of(new MonthRegister.Void(17, 31, "10.20転学(去10.16)"));
            case ARRIVED -> List.of(new MonthRegister.Void(1, 13, "10.14転入"));
            default -> List.of();
        };
    }

    private static Cell cell(int number, LocalDate date) {
        if (!isClassDay(date)) {
            return new Cell(Cell.Kind.DAY_OFF, "", null, 0, null);
        }
        if (gaps(number).stream()
                .anyMatch(gap -> gap.from() <= date.getDayOfMonth() && date.getDayOfMonth() <= gap.to())) {
            return new Cell(Cell.Kind.VOID, "", null, 0, null);
        }
        var mark = mark(number * 31 + date.getDayOfMonth());
        return new Cell(Cell.Kind.CLASS_DAY, MarkSymbols.STANDARD.print(mark), mark, 0, null);
    }

    private static Mark mark(int turn) {
        return switch (turn % 53) {
            case 7 -> Mark.of(AttendanceCode.SICK);
            case 19 -> Mark.of(AttendanceCode.PRIVATE_REASON);
            case 31 -> Mark.of(AttendanceCode.INFECTION);
            case 43 -> Mark.of(AttendanceCode.PRESENT).arrivingLate();
            default -> Mark.of(AttendanceCode.PRESENT);
        };
    }

    private static Tally tally(List<Cell> cells) {
        return cells.stream()
                .flatMap(cell -> Stream.ofNullable(cell.mark()))
                .map(SampleRegisters::tally)
                .reduce(Tally.NONE, Tally::plus);
    }

    private static Tally tally(Mark mark) {
        return new Tally(Map.of(mark.code(), 1), mark.late() ? 1 : 0, mark.early() ? 1 : 0);
    }

    private static DayTotal total(List<MonthRegister.Row> rows, MonthRegister.Day day) {
        var tally = tally(rows.stream()
                .map(row -> row.cells().get(day.date().getDayOfMonth() - 1))
                .toList());
        return new DayTotal(tally.classDays(), tally.stopped(), tally.absent(), tally.late(), tally.early());
    }
}
