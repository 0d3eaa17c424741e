package jp.agata.roster;

import java.time.LocalDate;
import jp.agata.intake.GivenFile;
import jp.agata.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Writes what a preview shows, list or package, within the transaction of the import. */
@Component
class RosterTakeOver {

    private final SchoolTakeOver school;
    private final MunicipalTakeOver municipality;
    private final Teachers teachers;
    private final RollReading rolls;
    private final ImportTrail trail;
    private final Jobs jobs;

    RosterTakeOver(
            SchoolTakeOver school,
            MunicipalTakeOver municipality,
            Teachers teachers,
            RollReading rolls,
            ImportTrail trail,
            Jobs jobs) {
        this.school = school;
        this.municipality = municipality;
        this.teachers = teachers;
        this.rolls = rolls;
        this.trail = trail;
        this.jobs = jobs;
    }

    void lock(GivenFile file) {
        rolls.lock(file.school());
    }

    void write(RosterPreview preview, LocalDate from, LocalDate today) {
        preview.list().ifPresent(checked -> {
            school.takeOver(preview.school().orElseThrow(), checked, from, today);
            trail.taken(preview);
        });
        preview.plan().ifPresent(plan -> {
            municipality.takeOver(plan, from, today);
            appoint(preview, teachers.plan(plan.roster(), from));
        });
    }

    /** Posts are the prefecture's, so they follow by a job of this transaction. */
    private void appoint(RosterPreview preview, TeacherPlan plan) {
        if (plan.changesPosts()) {
            trail.accepted(preview, plan.fingerprint());
            jobs.enqueue(new AppointTeachers(preview.file().id(), plan.from()));
        } else {
            trail.taken(preview);
        }
    }
}
