package jp.agata.roster;

import static jp.agata.roster.Code.*;
import static jp.agata.roster.Field.*;
import static jp.agata.sheet.SheetCode.*;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.agata.characters.Graphemes;
import jp.agata.characters.Kana;
import jp.agata.characters.KanaComposition;
import jp.agata.sheet.CellCheck;
import jp.agata.sheet.CsvTable;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Headers;
import jp.agata.sheet.Table;
import jp.agata.sheet.Verdict;
import jp.agata.sheet.WrittenDate;

/** Turns the cells of one line into a child, or says for each cell why not. */
final class RowReading {

    private static final Pattern GRADE = Pattern.compile("([1-9])年?");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final Pattern FURIGANA = Pattern.compile("[ぁ-ゖー・\\s\\u3000]+");
    private static final String ALIAS_MARK = "通称：";
    private static final int LONGEST_TEXT = 200;

    private final Table table;
    private final ColumnMapping mapping;
    private final Corrections corrections;
    private final RegisterSnapshot register;
    private final Table.Row row;
    private final List<Finding> findings = new ArrayList<>();

    RowReading(Table table, ColumnMapping mapping, Corrections corrections, RegisterSnapshot register, Table.Row row) {
        this.table = table;
        this.mapping = mapping;
        this.corrections = corrections;
        this.register = register;
        this.row = row;
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<RosterRow> read() {
        var wrongCount = Headers.columnCount(table, row);
        if (wrongCount.isPresent()) {
            add(wrongCount.get());
            return Optional.empty();
        }
        for (var field : Field.values()) {
            findings.addAll(CellCheck.check(row.line(), header(field), text(field), field.isPersonName()));
        }
        var child = child();
        return isFaulty() ? Optional.empty() : child;
    }

    private Optional<RosterRow> child() {
        var grade = grade();
        var number = number();
        var gender = gender();
        var birth = birthDate();
        var homeroom = required(HOMEROOM);
        var name = required(NAME);
        var furigana = furigana();
        if (grade.isEmpty() || number.isEmpty() || birth.isEmpty()) {
            return Optional.empty();
        }
        var contact =
                new RosterRow.Contact(text(POSTAL_CODE), text(ADDRESS), text(GUARDIAN), text(RELATION), text(PHONE));
        var note = text(NOTE);
        return Optional.of(new RosterRow(
                row.line(),
                grade.getAsInt(),
                homeroom(grade.getAsInt(), homeroom, note),
                number.getAsInt(),
                name,
                furigana,
                alias(note),
                gender,
                birth.get(),
                contact,
                note));
    }

    private String alias(String note) {
        var mark = note.indexOf(ALIAS_MARK);
        return text(ALIAS).isEmpty() && mark >= 0
                ? note.substring(mark + ALIAS_MARK.length()).strip()
                : text(ALIAS);
    }

    private HomeroomKey homeroom(int grade, String name, String note) {
        return HomeroomKey.of(grade, name, note.startsWith("特別支援学級") || register.hasSpecialNeedsHomeroom(name));
    }

    private OptionalInt grade() {
        var plain = GRADE.matcher(plain(Field.GRADE));
        if (plain.matches() && register.hasGrade(Integer.parseInt(plain.group(1)))) {
            return OptionalInt.of(Integer.parseInt(plain.group(1)));
        }
        add(Finding.of(
                GRADE_UNKNOWN,
                row.line(),
                header(Field.GRADE),
                text(Field.GRADE),
                register.kind().grades()));
        return OptionalInt.empty();
    }

    private OptionalInt number() {
        var plain = plain(Field.NUMBER);
        if (NUMBER.matcher(plain).matches()) {
            return OptionalInt.of(Integer.parseInt(plain));
        }
        add(Finding.of(NUMBER_INVALID, row.line(), header(Field.NUMBER), text(Field.NUMBER)));
        return OptionalInt.empty();
    }

    private int gender() {
        var gender = GenderCode.parse(text(GENDER));
        if (gender.isEmpty()) {
            add(Finding.of(GENDER_UNKNOWN, row.line(), header(GENDER), text(GENDER)));
        }
        return gender.orElse(GenderCode.UNKNOWN);
    }

    private Optional<LocalDate> birthDate() {
        var text = required(BIRTH_DATE);
        if (text.isBlank()) {
            return Optional.empty();
        }
        var read = WrittenDate.parse(text);
        read.fault().ifPresent(fault -> add(Finding.of(fault, row.line(), header(BIRTH_DATE), text)));
        if (read.date().filter(day -> day.isAfter(register.today())).isPresent()) {
            add(Finding.of(DATE_FUTURE, row.line(), header(BIRTH_DATE), text, register.today()));
            return Optional.empty();
        }
        return read.date();
    }

    private String furigana() {
        var text = required(Field.FURIGANA);
        if (!text.isBlank() && !FURIGANA.matcher(Kana.toHiragana(text)).matches() && findings.isEmpty()) {
            add(Finding.of(FURIGANA_NOT_KANA, row.line(), header(Field.FURIGANA), text));
        }
        return text;
    }

    private String required(Field field) {
        var text = text(field);
        if (text.isBlank()) {
            add(Finding.of(VALUE_MISSING, row.line(), header(field)));
        }
        if (Graphemes.count(text) > LONGEST_TEXT) {
            add(Finding.of(VALUE_TOO_LONG, row.line(), header(field), LONGEST_TEXT));
        }
        return text;
    }

    /** As written, with line breaks of the cell as spaces; an unmapped column is empty. */
    String text(Field field) {
        var written = mapping.column(field).map(row::cell).orElse("");
        var corrected = corrections.applied(row.line(), field, written);
        return KanaComposition.compose(corrected.replaceAll("\\R", " "));
    }

    private String plain(Field field) {
        return Normalizer.normalize(text(field), Normalizer.Form.NFKC).strip();
    }

    private String header(Field field) {
        return mapping.column(field)
                .map(i -> CsvTable.columnName(table.header(), i + 1))
                .orElse(field.label());
    }

    private boolean isFaulty() {
        return Verdict.worst(findings) == Verdict.ERROR;
    }

    private void add(Finding finding) {
        findings.add(finding);
    }
}
