package jp.agata.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.school.School;
import jp.agata.school.Schools;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Fingerprint;
import jp.agata.sheet.Verdict;
import jp.agata.storage.Storage;
import jp.agata.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a kept file against the register of this moment, with everything decided so far. */
@Component
class RosterPreviews {

    private final Schools schools;
    private final RollReading rolls;
    private final RememberedDecisions decisions;
    private final Storage storage;

    RosterPreviews(Schools schools, RollReading rolls, RememberedDecisions decisions, Storage storage) {
        this.schools = schools;
        this.rolls = rolls;
        this.decisions = decisions;
        this.storage = storage;
    }

    Verdict firstVerdict(@Nullable UUID school, String fileName, byte[] bytes) {
        if (school == null) {
            return OneRosterCheck.check(bytes).verdict();
        }
        var corrections = new Corrections(java.util.Map.of(), decisions.gaiji());
        return check(rolls.of(schools.get(school)), corrections, fileName, bytes)
                .verdict();
    }

    RosterPreview of(RosterImport file) {
        var bytes = storage.get(new Storage.Hash(file.sha256()));
        return file.school() == null ? ofPackage(file, bytes) : ofList(file, schools.get(file.school()), bytes);
    }

    List<String> header(RosterImport file) {
        return of(file).list().map(CheckedRoster::header).orElse(List.of());
    }

    private RosterPreview ofList(RosterImport file, School school, byte[] bytes) {
        var register = rolls.of(school);
        var checked = check(register, decisions.corrections(file.id()), file.fileName(), bytes);
        return new RosterPreview(
                file,
                Optional.of(school),
                checked.verdict(),
                checked.findings(),
                Optional.of(checked),
                Optional.empty(),
                register.fingerprint(),
                firstDay(register.here().isEmpty(), register.today()));
    }

    private CheckedRoster check(RegisterSnapshot register, Corrections corrections, String fileName, byte[] bytes) {
        return new SchoolRosterCheck(register, corrections, decisions::mapping).check(fileName, bytes);
    }

    private RosterPreview ofPackage(RosterImport file, byte[] bytes) {
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
        return new RosterPreview(
                file,
                Optional.empty(),
                Verdict.worst(findings),
                List.copyOf(findings),
                Optional.empty(),
                plan,
                Fingerprint.of(register.toString()),
                firstDay(register.isEmpty(), rolls.today()));
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
