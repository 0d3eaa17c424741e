package jp.agata.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.identity.StaffRegister;
import jp.agata.intake.GivenFile;
import jp.agata.intake.GivenFiles;
import jp.agata.school.Schools;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Checks a kept list against schools, homerooms and staff of this moment. */
@Component
class StaffPreviews {

    private final Schools schools;
    private final Homerooms homerooms;
    private final StaffRegister register;
    private final GivenFiles files;
    private final MessageSource messages;
    private final Clock clock;

    StaffPreviews(
            Schools schools,
            Homerooms homerooms,
            StaffRegister register,
            GivenFiles files,
            MessageSource messages,
            Clock clock) {
        this.schools = schools;
        this.homerooms = homerooms;
        this.register = register;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    /** The first list of a municipality tells how the school year began; a later one, what is different from today. */
    LocalDate firstDay() {
        var today = LocalDate.now(clock);
        return register.isBegun() ? today : SchoolYear.of(today).firstDay();
    }

    StaffPreview of(GivenFile file) {
        return of(file, firstDay());
    }

    StaffPreview of(GivenFile file, LocalDate from) {
        var checked = StaffCheck.check(file.fileName(), files.bytes(file));
        var findings = new ArrayList<>(checked.findings());
        var plan = plan(checked.lines(), from, findings);
        findings.sort(Finding.BY_ROW);
        return new StaffPreview(file, Verdict.worst(findings), List.copyOf(findings), plan);
    }

    Verdict firstVerdict(String fileName, byte[] bytes) {
        var checked = StaffCheck.check(fileName, bytes);
        var findings = new ArrayList<>(checked.findings());
        plan(checked.lines(), firstDay(), findings);
        return Verdict.worst(findings);
    }

    private StaffPlan plan(List<StaffCheck.Line> lines, LocalDate from, List<Finding> findings) {
        var year = SchoolYear.of(from);
        var rooms = SchoolRooms.of(schools, homerooms, year.year());
        var numbers = lines.stream().map(StaffCheck.Line::employeeId).toList();
        var comparison = new StaffComparison(register.members(from), register.elsewhere(numbers, from));
        var plan = comparison.compare(lines, new SeatReading(rooms, year.lastDay(), this::titleOfTeacher), from);
        findings.addAll(comparison.findings());
        return plan;
    }

    private String titleOfTeacher(Homeroom homeroom) {
        return Objects.requireNonNull(
                messages.getMessage("staff.homeroom-teacher", new Object[] {homeroom.displayName()}, "", Locale.JAPAN));
    }
}
