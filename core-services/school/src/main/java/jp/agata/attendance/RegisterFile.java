package jp.agata.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Headers;
import jp.agata.sheet.Sheets;
import jp.agata.sheet.Table;
import jp.agata.sheet.WrittenDate;

/** A register (出席簿) kept elsewhere: one line per child, one column per day. */
public record RegisterFile(List<Day> days, List<Line> lines) {

    static final String GRADE = "学年";
    static final String HOMEROOM = "組";
    static final String NUMBER = "番号";
    static final String NAME = "氏名";

    private static final List<String> HEADER = List.of(GRADE, HOMEROOM, NUMBER, NAME);

    /** @param header of its column, as written */
    public record Day(String header, LocalDate date) {}

    /** @param marks as written, one for each of the file's days */
    public record Line(int line, String grade, String homeroom, String number, String name, List<String> marks) {}

    /** Empty where the file is refused as a whole; the findings say why. */
    public static Optional<RegisterFile> read(String fileName, byte[] bytes, List<Finding> findings) {
        return Sheets.read(fileName, bytes, findings).flatMap(table -> read(table, findings));
    }

    private static Optional<RegisterFile> read(Table table, List<Finding> findings) {
        var missing = Headers.missing(table, HEADER);
        var days = days(table);
        findings.addAll(missing);
        if (days.isEmpty()) {
            findings.add(Finding.ofFile(RegisterFileFinding.NO_DAYS, ""));
        }
        if (!missing.isEmpty() || days.isEmpty()) {
            return Optional.empty();
        }
        if (table.rows().isEmpty()) {
            findings.add(Finding.ofFile(RegisterFileFinding.NO_ROWS, ""));
        }
        var lines = new ArrayList<Line>();
        for (var row : table.rows()) {
            Headers.columnCount(table, row)
                    .ifPresentOrElse(findings::add, () -> lines.add(line(new Headers.Cells(table, row), days)));
        }
        return Optional.of(new RegisterFile(days, List.copyOf(lines)));
    }

    private static List<Day> days(Table table) {
        return table.header().stream()
                .flatMap(header -> WrittenDate.parse(header).date().map(date -> new Day(header, date)).stream())
                .toList();
    }

    private static Line line(Headers.Cells cells, List<Day> days) {
        return new Line(
                cells.row().line(),
                cells.of(GRADE).strip(),
                cells.of(HOMEROOM).strip(),
                cells.of(NUMBER).strip(),
                cells.of(NAME),
                days.stream().map(day -> cells.of(day.header()).strip()).toList());
    }
}
