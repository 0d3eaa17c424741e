package jp.agata.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.intake.GivenFile;
import jp.agata.intake.GivenFiles;
import jp.agata.school.School;
import jp.agata.school.Schools;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Fingerprint;
import jp.agata.sheet.Verdict;
import jp.agata.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a kept file against the register of this moment, with everything decided so far. */
@Component
class RosterPreviews {

    private final Schools schools;
    private final RollReading rolls;
    private final RememberedDecisions decisions;
    private final Teachers teachers;
    private final GivenFiles files;

    RosterPreviews(
            Schools schools, RollReading rolls, RememberedDecisions decisions, Teachers teachers, GivenFiles files) {
        this.schools = schools;
        this.rolls = rolls;
        this.decisions = decisions;
        this.teachers = teachers;
        this.files = files;
    }

    Verdict firstVerdict(@Nullable UUID school, String fileName, byte[] bytes) {
        if (school == null) {
            return OneRosterCheck.check(bytes).verdict();
        }
        var corrections = new Corrections(java.util.Map.of(), decisions.gaiji());
        return check(rolls.of(schools.get(school)), corrections, fileName, bytes)
                .verdict();
    }

    RosterPreview of(GivenFile file) {
        var bytes = files.bytes(file);
        return file.school() == null ? ofPackage(file, bytes) : ofList(file, schools.get(file.school()), bytes);
    }

    List<String> header(GivenFile file) {
        return of(file).list().map(CheckedRoster::header).orElse(List.of());
    }

    private RosterPreview ofList(GivenFile file, School school, byte[] bytes) {
        var register = rolls.of(school);
        var checked = check(register, decisions.corrections(file.id()), file.fileName(), bytes);
        return new RosterPreview(
                file,
                Optional.of(school),
                checked.verdict(),
                checked.findings(),
                Optional.of(checked),
                Optional.empty(),
                Optional.empty(),
                register.fingerprint(),
                firstDay(register.here().isEmpty(), register.today()));
    }

    private CheckedRoster check(RegisterSnapshot register, Corrections corrections, String fileName, byte[] bytes) {
        return new SchoolRosterCheck(register, corrections, decisions::mapping).check(fileName, bytes);
    }

    private RosterPreview ofPackage(GivenFile file, byte[] bytes) {
        var checked = OneRosterCheck.check(bytes);
        var all = schools.all();
        var register = rolls.ofAll(all);
        var findings = new ArrayList<>(checked.findings());
        var comparison = new MunicipalComparison(register, all);
        var plan = checked.roster().map(comparison::compare);
        checked.roster()
                .filter(RosterPreviews::isOfAnotherMunicipality)
                .ifPresent(roster -> findings.add(
                        Finding.ofFile(Code.ONEROSTER_MUNICIPALITY, OneRosterManifest.NAME, roster.systemCode())));
        findings.addAll(comparison.findings());
        var from = firstDay(register.isEmpty(), rolls.today());
        var inCharge = checked.roster().map(roster -> teachers.plan(roster, from));
        return new RosterPreview(
                file,
                Optional.empty(),
                Verdict.worst(findings),
                List.copyOf(findings),
                Optional.empty(),
                plan,
                inCharge,
                Fingerprint.of(register + inCharge.map(TeacherPlan::fingerprint).orElse("")),
                from);
    }

    private static boolean isOfAnotherMunicipality(MunicipalRoster roster) {
        return !roster.systemCode().isEmpty()
                && !roster.systemCode().equals(Tenant.current().code());
    }

    /** The first list of a year says how April began; later ones tell of somebody new today. */
    private static LocalDate firstDay(boolean first, LocalDate today) {
        return first ? SchoolYear.of(today).firstDay() : today;
    }
}
