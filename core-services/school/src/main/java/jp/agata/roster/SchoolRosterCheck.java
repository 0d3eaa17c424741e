package jp.agata.roster;

import static jp.agata.roster.Code.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Sheets;
import jp.agata.sheet.Table;
import jp.agata.sheet.Verdict;
import jp.agata.sheet.WrittenDate;

/** Reads a school's own list (CSV or Excel) and checks it against the register. Pure: the same input, the same answer. */
public final class SchoolRosterCheck {

    private final RegisterSnapshot register;
    private final Corrections corrections;
    private final Function<List<String>, Optional<ColumnMapping>> remembered;

    /** @param remembered mapping set by hand earlier for these headers */
    public SchoolRosterCheck(
            RegisterSnapshot register,
            Corrections corrections,
            Function<List<String>, Optional<ColumnMapping>> remembered) {
        this.register = register;
        this.corrections = corrections;
        this.remembered = remembered;
    }

    public CheckedRoster check(String fileName, byte[] bytes) {
        var findings = new ArrayList<Finding>();
        return Sheets.read(fileName, bytes, findings)
                .map(table -> checked(table, findings))
                .orElseGet(() -> CheckedRoster.refused(findings));
    }

    private CheckedRoster checked(Table table, List<Finding> findings) {
        var mapping = remembered.apply(table.header()).orElseGet(() -> ColumnMapping.ofHeader(table.header()));
        findings.addAll(mapping.check(table.header()));
        if (!findings.isEmpty()) {
            return result(table, mapping, findings, List.of(), List.of());
        }
        if (table.rows().isEmpty()) {
            findings.add(Finding.ofFile(ROSTER_NO_ROWS, ""));
            return result(table, mapping, findings, List.of(), register.here());
        }
        var rows = rows(table, mapping, findings);
        findings.addAll(fileCheck(table, mapping).check(rows, styles(table, mapping)));
        var registered = new RegisterCheck(rows, register);
        findings.addAll(
                registered.findings(column(table, mapping, Field.NAME), column(table, mapping, Field.BIRTH_DATE)));
        return result(table, mapping, findings, registered.differences(), registered.staying());
    }

    private List<RosterRow> rows(Table table, ColumnMapping mapping, List<Finding> findings) {
        var rows = new ArrayList<RosterRow>();
        for (var row : table.rows()) {
            var reading = new RowReading(table, mapping, corrections, register, row);
            reading.read().ifPresent(rows::add);
            findings.addAll(reading.findings());
        }
        return HomeroomsOfFile.settled(rows);
    }

    private static Map<Integer, WrittenDate.Style> styles(Table table, ColumnMapping mapping) {
        var styles = new TreeMap<Integer, WrittenDate.Style>();
        var column = mapping.column(Field.BIRTH_DATE).orElseThrow();
        table.rows().forEach(row -> {
            var date = WrittenDate.parse(row.cell(column));
            if (date.date().isPresent()) {
                styles.put(row.line(), date.style());
            }
        });
        return styles;
    }

    private FileCheck fileCheck(Table table, ColumnMapping mapping) {
        return new FileCheck(register, column(table, mapping, Field.NUMBER), column(table, mapping, Field.BIRTH_DATE));
    }

    private static String column(Table table, ColumnMapping mapping, Field field) {
        return mapping.column(field).map(table.header()::get).orElse(field.label());
    }

    private static CheckedRoster result(
            Table table,
            ColumnMapping mapping,
            List<Finding> findings,
            List<Difference> differences,
            List<RegisterSnapshot.Child> staying) {
        findings.sort(Finding.BY_ROW);
        return new CheckedRoster(
                Verdict.worst(findings),
                List.copyOf(findings),
                table.header(),
                mapping,
                table.encoding(),
                differences,
                staying);
    }
}
