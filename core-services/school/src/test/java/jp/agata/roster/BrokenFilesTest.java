package jp.agata.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.attendance.MarkSymbols;
import jp.agata.attendance.RegisterFile;
import jp.agata.attendance.RegisterFileCheck;
import jp.agata.attendance.RegisterFileFinding;
import jp.agata.school.SchoolCodeFinding;
import jp.agata.sheet.Finding;
import jp.agata.sheet.FindingCode;
import jp.agata.sheet.SheetCode;
import jp.agata.sheet.Verdict;
import jp.agata.staff.StaffCheck;
import jp.agata.staff.StaffFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code broken/} against the verdict, row, column and code that its {@code expected.csv} asks for. */
class BrokenFilesTest {

    /** What a file shows besides the one thing it was made for. */
    private static final Map<String, Set<String>> ALSO = Map.of(
            "26-birthday-grade-mismatch.csv", Set.of("roster.birth_date_differs"),
            "34-duplicate-header.csv", Set.of("header.missing"),
            "54-marks.attendance.csv", Set.of("attendance.unknown_student"),
            "66-duplicate-sourcedid.zip", Set.of("oneroster.dangling"),
            "68-not-uuid-v4.zip", Set.of("oneroster.dangling"));

    private static final RegisterSnapshot ASAHI = Samples.asahi();

    record Expected(String file, String verdict, String row, String column, String code) {

        @Override
        public String toString() {
            return file;
        }

        boolean isFine() {
            return code.startsWith("ok");
        }

        List<Integer> rows() {
            if (row.equals("-") || isFine()) {
                return List.of();
            }
            if (row.contains("〜")) {
                var ends = row.split("〜");
                return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                        .boxed()
                        .toList();
            }
            return Arrays.stream(row.split(",")).map(Integer::valueOf).toList();
        }
    }

    /** 人事異動のファイルは発令台帳が確かめる。 */
    static Stream<Expected> expected() {
        return Samples.table("broken/expected.csv").rows().stream()
                .filter(r -> !r.cell(0).endsWith(".transfers.csv"))
                .map(r -> new Expected(r.cell(0), r.cell(1), r.cell(2), r.cell(3), r.cell(4)));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void hasTheExpectedVerdictRowColumnAndCode(Expected expected) {
        var findings = findings(expected.file);

        assertThat(Verdict.worst(findings).label()).as("%s", findings).isEqualTo(expected.verdict);
        if (expected.isFine()) {
            assertThat(findings).isEmpty();
            return;
        }
        var made = findings.stream()
                .filter(f -> f.code().text().equals(expected.code))
                .toList();
        var rows = new TreeSet<Integer>();
        made.forEach(finding -> rows.addAll(finding.rows()));
        assertThat(rows).as("%s", findings).containsExactlyElementsOf(expected.rows());
        assertThat(made.stream().map(Finding::column).distinct().collect(Collectors.joining("・")))
                .isEqualTo(expected.column.equals("-") ? "" : expected.column);
        var others = findings.stream().map(f -> f.code().text()).collect(Collectors.toSet());
        others.remove(expected.code);
        assertThat(others).isEqualTo(ALSO.getOrDefault(expected.file, Set.of()));
    }

    @Test
    void everyBrokenFileIsExpected() {
        assertThat(expected()).hasSize(75);
    }

    @Test
    void everyFindingHasItsText() {
        var texts = new FindingTexts();
        expected()
                .flatMap(e -> findings(e.file).stream())
                .forEach(finding ->
                        assertThat(texts.of(finding)).doesNotContain("{").doesNotContain("null"));
        Stream.<FindingCode[]>of(
                        Code.values(),
                        SheetCode.values(),
                        SchoolCodeFinding.values(),
                        StaffFinding.values(),
                        RegisterFileFinding.values())
                .flatMap(Arrays::stream)
                .forEach(code -> assertThat(texts.pattern(code)).as(code.text()).isPresent());
    }

    @Test
    void bytePositionsAreTold() {
        assertThat(findings("01-mixed-encoding.csv").getFirst().arguments()).containsExactly(446);
        assertThat(findings("02-truncated-multibyte.csv").getFirst().arguments())
                .containsExactly(739);
        assertThat(findings("08-bom-then-cp932.csv").getFirst().arguments()).containsExactly(3);
        assertThat(findings("10-nul-byte.csv").getFirst().arguments()).containsExactly(300);
    }

    static List<Finding> findings(String file) {
        var path = "broken/" + file;
        var bytes = Samples.bytes(path);
        if (file.endsWith(".zip")) {
            return OneRosterCheck.check(bytes).findings();
        }
        if (file.endsWith(".staff.csv")) {
            return StaffCheck.check(file, bytes).findings();
        }
        if (file.endsWith(".attendance.csv")) {
            return attendance(file, bytes);
        }
        return Samples.check(path, ASAHI).findings();
    }

    static List<Finding> attendance(String file, byte[] bytes) {
        var findings = new ArrayList<Finding>();
        RegisterFile.read(file, bytes, findings)
                .ifPresent(register -> findings.addAll(
                        RegisterFileCheck.check(register.days(), register.lines(), classOf41(), MarkSymbols.STANDARD)));
        return findings;
    }

    static Map<LocalDate, Boolean> calendar() {
        var days = new HashMap<LocalDate, Boolean>();
        Samples.table("attendance-2026-10.calendar.csv")
                .rows()
                .forEach(row ->
                        days.put(LocalDate.parse(row.cell(0)), row.cell(2).equals("授業日")));
        return days;
    }

    /** 4年1組: the April list, and number 30 who came on 14 October. */
    static List<RegisterFileCheck.Child> classOf41() {
        var calendar = calendar();
        Predicate<LocalDate> classDay = day -> calendar.getOrDefault(day, false);
        var children = new ArrayList<RegisterFileCheck.Child>();
        ASAHI.here().stream()
                .filter(child -> child.homeroom().label().equals("4年1組"))
                .forEach(c -> children.add(new RegisterFileCheck.Child(c.number(), c.name(), classDay, _ -> true)));
        var newcomer = Samples.table("attendance-2026-10.csv").rows().stream()
                .filter(row -> row.cell(2).equals("30"))
                .findFirst()
                .orElseThrow();
        children.add(new RegisterFileCheck.Child(
                30, newcomer.cell(3), classDay, day -> !day.isBefore(LocalDate.of(2026, 10, 14))));
        return children;
    }
}
