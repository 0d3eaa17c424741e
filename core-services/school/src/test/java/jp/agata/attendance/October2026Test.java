package jp.agata.attendance;

import static jp.agata.attendance.RegisterScene.OTHER;
import static jp.agata.attendance.RegisterScene.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import jp.agata.attendance.MonthRegister.Cell;
import jp.agata.school.Closure;
import org.junit.jupiter.api.Test;

/** A register kept by hand gives the totals counted by hand, and prints the marks it was read from. */
class October2026Test {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Set<String> NOT_ENTERED = Set.of("", "休", "閉", "／");
    private static final List<DayNumber> IN_FILE = List.of(
            DayNumber.CLASS_DAYS,
            DayNumber.STOPPED,
            DayNumber.REQUIRED,
            DayNumber.ABSENT,
            DayNumber.PRESENT,
            DayNumber.LATE,
            DayNumber.EARLY);

    @Test
    void monthOfThirtyStudentsGivesItsExpectedTotals() throws IOException {
        var rows = register().rows();
        var expected = read("attendance-2026-10.expected.csv");

        assertThat(rows).hasSize(30);
        for (var row : rows) {
            var line = expected.get(row.number() - 1);
            assertThat(line.getField("氏名")).isEqualTo(row.name());
            assertThat(numbers(row.tally())).as(row.name()).isEqualTo(numbersOf(line));
        }
        assertThat(numbers(register().total())).isEqualTo(numbersOf(expected.getLast()));
        assertThat(register().total().rate()).contains(new BigDecimal("95.7"));
        assertThat(register().classDays()).containsExactly(Map.entry(4, 21));
    }

    @Test
    void cellsPrintTheMarksTheyWereReadFrom() throws IOException {
        var lines = read("attendance-2026-10.csv");
        var rows = register().rows();

        for (var i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).cells().stream().map(October2026Test::printed))
                    .as(rows.get(i).name())
                    .isEqualTo(marks(lines.get(i)));
        }
    }

    @Test
    void remarksNameTheMoves() throws IOException {
        var rows = register().rows();

        assertThat(rows.get(16).remark()).isEqualTo("10.21転学");
        assertThat(rows.get(16).voids()).containsExactly(new MonthRegister.Void(21, 31, "10.21転学(去10.20)"));
        assertThat(rows.get(29).remark()).isEqualTo("学級閉鎖2、10.14転入");
        assertThat(register().rollStart().total()).isEqualTo(29);
        assertThat(register().rollEnd().total()).isEqualTo(29);
    }

    private static String printed(Cell cell) {
        return switch (cell.kind()) {
            case VOID -> "／";
            case DAY_OFF -> "休";
            case CLASS_DAY, UNCONFIRMED -> cell.symbol();
        };
    }

    @Test
    void daysListedForEachNumberCountToTheExpectedTotals() throws IOException {
        var students = scene().counted();
        var expected = read("attendance-2026-10.expected.csv");

        assertThat(students).hasSize(30);
        for (var student : students) {
            var line = expected.get(student.student().number() - 1);
            assertThat(listed(student.account())).as(student.student().name()).isEqualTo(numbersOf(line));
            assertThat(student.account().days()).hasSize(31);
        }
    }

    @Test
    void theDaysOfATransferSayWhyTheyDoNotCount() throws IOException {
        var students = scene().counted();

        assertThat(students.get(16).account().notCounted())
                .extracting(DayAccount.Group::why)
                .containsExactly("土曜日・日曜日", "スポーツの日", "もうこの学級にいない：10.21転学(去10.20)");
        assertThat(students.get(29).account().notCounted())
                .extracting(DayAccount.Group::why)
                .containsExactly("まだこの学級にいない：10.14転入", "土曜日・日曜日", "振替休業");
    }

    /** J, S, N, K, A, R, H by counting the days that are listed. */
    private static List<Integer> listed(DayAccount account) {
        return IN_FILE.stream()
                .map(number -> account.of(number).stream()
                        .mapToInt(group -> group.days().size())
                        .sum())
                .toList();
    }

    static MonthRegister register() throws IOException {
        return scene().register();
    }

    private static RegisterScene scene() throws IOException {
        var scene = new RegisterScene(OCTOBER, 4)
                .with(OTHER, false)
                .classOn(24, "学習発表会")
                .offOn(26, "振替休業")
                .closed(Closure.Scope.HOMEROOM, 21, 22);
        for (var line : read("attendance-2026-10.csv")) {
            var number = Integer.parseInt(line.getField("番号"));
            scene.student(line.getField("氏名"), number, stay(number), moves(number), entered(line));
        }
        return scene;
    }

    private static Stay stay(int number) {
        var april = LocalDate.of(2026, 4, 1);
        return switch (number) {
            case 17 -> Stay.between(april, OCTOBER.atDay(20), OCTOBER.atDay(21));
            case 30 -> Stay.from(OCTOBER.atDay(14));
            default -> Stay.from(april);
        };
    }

    private static Moves moves(int number) {
        return new Moves(number == 30 ? "転入" : "", number == 17 ? "転学" : "");
    }

    private static Map<LocalDate, Mark> entered(NamedCsvRecord line) {
        var entered = new HashMap<LocalDate, Mark>();
        var marks = marks(line);
        for (var day = 1; day <= marks.size(); day++) {
            var printed = marks.get(day - 1);
            if (!NOT_ENTERED.contains(printed)) {
                entered.put(
                        OCTOBER.atDay(day), MarkSymbols.STANDARD.read(printed).orElseThrow());
            }
        }
        return entered;
    }

    private static List<String> marks(NamedCsvRecord line) {
        return IntStream.rangeClosed(1, OCTOBER.lengthOfMonth())
                .mapToObj(day -> line.getField(OCTOBER.atDay(day).toString()))
                .toList();
    }

    private static List<Integer> numbersOf(NamedCsvRecord line) {
        var columns = List.of("授業日数", "出席停止・忌引等の日数", "出席しなければならない日数", "欠席日数", "出席日数", "遅刻", "早退");
        return columns.stream().map(line::getField).map(Integer::valueOf).toList();
    }

    private static List<NamedCsvRecord> read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(October2026Test.class.getResourceAsStream("/attendance/" + name));
                var csv = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(in)) {
            var lines = new ArrayList<NamedCsvRecord>();
            csv.forEach(lines::add);
            return lines;
        }
    }
}
