package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.intake.GivenFile;
import jp.agata.intake.GivenFiles;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Verdict;
import org.springframework.stereotype.Component;

/** Checks a register kept elsewhere against the classes within reach, as they stand at this moment. */
@Component
class RegisterFilePreviews {

    /** Findings, and what the file would change. */
    record Checked(List<Finding> findings, RegisterFilePlan plan) {

        Verdict verdict() {
            return Verdict.worst(findings);
        }
    }

    private record ClassName(String grade, String homeroom) {}

    private static final Pattern GRADE = Pattern.compile("([1-9])年?");

    private final Homerooms homerooms;
    private final Registers registers;
    private final RegisterRows rows;
    private final GivenFiles files;

    RegisterFilePreviews(Homerooms homerooms, Registers registers, RegisterRows rows, GivenFiles files) {
        this.homerooms = homerooms;
        this.registers = registers;
        this.rows = rows;
        this.files = files;
    }

    RegisterFilePreview of(GivenFile file, UUID school) {
        var checked = check(school, file.fileName(), files.bytes(file));
        return new RegisterFilePreview(file, checked.verdict(), checked.findings(), checked.plan());
    }

    Checked check(UUID school, String fileName, byte[] bytes) {
        var findings = new ArrayList<Finding>();
        var months = RegisterFile.read(fileName, bytes, findings)
                .map(file -> compare(school, file, findings))
                .orElse(List.of());
        findings.sort(Finding.BY_ROW);
        return new Checked(List.copyOf(findings), new RegisterFilePlan(months));
    }

    private List<RegisterFilePlan.ClassMonth> compare(UUID school, RegisterFile file, List<Finding> findings) {
        var dates = file.days().stream().map(RegisterFile.Day::date).sorted().toList();
        var year = SchoolYear.of(dates.getFirst());
        if (!year.contains(dates.getLast())) {
            findings.add(Finding.ofFile(
                    RegisterFileFinding.TWO_YEARS,
                    "",
                    dates.getFirst().toString(),
                    dates.getLast().toString()));
            return List.of();
        }
        var rooms = homerooms.ofSchool(school, year.year());
        var months = new ArrayList<RegisterFilePlan.ClassMonth>();
        classes(file)
                .forEach((name, lines) -> homeroom(rooms, name)
                        .ifPresentOrElse(
                                home -> {
                                    var comparison = new ClassFileComparison(
                                            standing(home, dates), registers.symbols(), file.days());
                                    months.addAll(comparison.compare(lines));
                                    findings.addAll(comparison.findings());
                                },
                                () -> findings.add(unknown(name, lines))));
        return months;
    }

    private static Map<ClassName, List<RegisterFile.Line>> classes(RegisterFile file) {
        return file.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> new ClassName(line.grade(), line.homeroom()), LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<Homeroom> homeroom(List<Homeroom> rooms, ClassName name) {
        var grade = GRADE.matcher(name.grade());
        return grade.matches()
                ? rooms.stream()
                        .filter(room -> room.isCalled(Integer.parseInt(grade.group(1)), name.homeroom()))
                        .findFirst()
                : Optional.empty();
    }

    private static Finding unknown(ClassName name, List<RegisterFile.Line> lines) {
        return Finding.of(
                RegisterFileFinding.HOMEROOM,
                lines.stream().map(RegisterFile.Line::line).toList(),
                RegisterFile.GRADE + "・" + RegisterFile.HOMEROOM,
                name.grade(),
                name.homeroom());
    }

    private ClassFileComparison.Standing standing(Homeroom home, List<LocalDate> dates) {
        var first = dates.getFirst();
        var last = dates.getLast();
        var entered = rows.marks().of(home.id(), first, last);
        return new ClassFileComparison.Standing(
                home,
                registers.students(home, first, last),
                registers.gradeDays(home, first, last),
                entered.stream()
                        .collect(Collectors.groupingBy(
                                MarkRows.Row::enrollment, Collectors.toMap(MarkRows.Row::day, Function.identity()))),
                files.among(
                        RegisterFiles.REGISTER_FILE,
                        entered.stream().map(MarkRows.Row::request).distinct().toList()),
                dates.stream()
                        .map(YearMonth::from)
                        .distinct()
                        .filter(month ->
                                !rows.sheets().closing(home.id(), month).isOpen())
                        .toList());
    }
}
