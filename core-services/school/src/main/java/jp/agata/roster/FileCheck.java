package jp.agata.roster;

import static jp.agata.roster.Code.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.agata.sheet.Finding;
import jp.agata.sheet.WrittenDate;

/** Checks between the rows of one file: numbers given twice, one child twice, dates written in two styles. */
final class FileCheck {

    private final RegisterSnapshot register;
    private final String numberColumn;
    private final String birthColumn;

    FileCheck(RegisterSnapshot register, String numberColumn, String birthColumn) {
        this.register = register;
        this.numberColumn = numberColumn;
        this.birthColumn = birthColumn;
    }

    List<Finding> check(List<RosterRow> rows, Map<Integer, WrittenDate.Style> styles) {
        var findings = new ArrayList<Finding>();
        findings.addAll(duplicateNumbers(rows));
        findings.addAll(duplicatePersons(rows));
        findings.addAll(mixedStyles(styles));
        findings.addAll(unexpectedGrades(rows));
        return findings;
    }

    private List<Finding> duplicateNumbers(List<RosterRow> rows) {
        var firsts = new HashMap<List<Object>, RosterRow>();
        var findings = new ArrayList<Finding>();
        for (var row : rows) {
            var first = firsts.putIfAbsent(List.of(row.homeroom(), row.number()), row);
            if (first != null) {
                findings.add(Finding.of(
                        ROSTER_DUPLICATE_NUMBER,
                        row.line(),
                        numberColumn,
                        row.homeroom().label(),
                        row.number(),
                        first.line()));
            }
        }
        return findings;
    }

    /** Same name, reading and birthday twice is one child entered twice, not two of one name. */
    private static List<Finding> duplicatePersons(List<RosterRow> rows) {
        var firsts = new HashMap<List<Object>, RosterRow>();
        var findings = new ArrayList<Finding>();
        for (var row : rows) {
            var first = firsts.putIfAbsent(List.of(row.name(), row.furigana(), row.birthDate()), row);
            if (first != null) {
                findings.add(Finding.of(ROSTER_DUPLICATE_PERSON, row.line(), Field.NAME.label(), first.line()));
            }
        }
        return findings;
    }

    private List<Finding> mixedStyles(Map<Integer, WrittenDate.Style> styles) {
        if (new HashSet<>(styles.values()).size() < 2) {
            return List.of();
        }
        var western = styles.values().stream()
                .filter(WrittenDate.Style.WESTERN::equals)
                .count();
        var usual = western * 2 >= styles.size() ? WrittenDate.Style.WESTERN : WrittenDate.Style.ERA;
        var usualLabel = usual == WrittenDate.Style.WESTERN ? "西暦" : "和暦";
        return styles.entrySet().stream()
                .filter(entry -> entry.getValue() != usual)
                .map(entry -> Finding.of(DATE_MIXED_STYLE, entry.getKey(), birthColumn, usualLabel))
                .toList();
    }

    private List<Finding> unexpectedGrades(List<RosterRow> rows) {
        return rows.stream()
                .filter(row -> expected(row) != register.throughGrade(row.grade()))
                .map(row -> Finding.of(
                        GRADE_BIRTHDAY_MISMATCH,
                        row.line(),
                        birthColumn,
                        row.birthDate().toString(),
                        row.grade(),
                        expected(row) - register.throughGrade(0)))
                .toList();
    }

    private int expected(RosterRow row) {
        return register.schoolYear().expectedGrade(row.birthDate());
    }
}
