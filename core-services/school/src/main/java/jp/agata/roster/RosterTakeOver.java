package jp.agata.roster;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Writes what a preview shows, list or package, within the transaction of the import. */
@Component
class RosterTakeOver {

    private final SchoolTakeOver school;
    private final MunicipalTakeOver municipality;
    private final ImportRecords records;
    private final RollReading rolls;

    RosterTakeOver(SchoolTakeOver school, MunicipalTakeOver municipality, ImportRecords records, RollReading rolls) {
        this.school = school;
        this.municipality = municipality;
        this.records = records;
        this.rolls = rolls;
    }

    void lock(RosterImport file) {
        rolls.lock(file.school());
    }

    void write(RosterPreview preview, LocalDate from, LocalDate today) {
        var id = preview.file().id();
        preview.list().ifPresent(checked -> {
            school.takeOver(preview.school().orElseThrow(), checked, from, today);
            records.taken(
                    id, (int) checked.count(Difference.Kind.NEW), (int) checked.count(Difference.Kind.CHANGED), (int)
                            checked.count(Difference.Kind.UNCHANGED));
        });
        preview.plan().ifPresent(plan -> {
            municipality.takeOver(plan, from, today);
            records.taken(id, plan.added(), plan.changed(), plan.studentCount() - plan.added() - plan.changed());
        });
    }
}
