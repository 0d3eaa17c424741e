package jp.agata.roster;

import java.util.UUID;
import jp.agata.identity.StaffRegister;
import jp.agata.intake.GivenFile;
import jp.agata.intake.GivenFile.Outcome;
import jp.agata.intake.GivenFiles;
import jp.agata.jobs.JobHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Appoints the teachers as they were accepted, all of them, once. Run twice, it finds them appointed. */
@Component
class AppointTeachersJob implements JobHandler<AppointTeachers> {

    private final Teachers teachers;
    private final StaffRegister register;
    private final GivenFiles files;
    private final TransactionTemplate transaction;

    AppointTeachersJob(Teachers teachers, StaffRegister register, GivenFiles files, TransactionTemplate transaction) {
        this.teachers = teachers;
        this.register = register;
        this.files = files;
        this.transaction = transaction;
    }

    @Override
    public Class<AppointTeachers> requestType() {
        return AppointTeachers.class;
    }

    @Override
    public void handle(UUID job, AppointTeachers request) {
        transaction.executeWithoutResult(_ -> {
            var file = files.hold(ImportTrail.ROSTER, request.file());
            if (file.isUnderWay()) {
                files.settled(ImportTrail.ROSTER, file.id(), register.exclusively(() -> settle(file, request)));
            }
        });
    }

    private Outcome settle(GivenFile file, AppointTeachers request) {
        if (register.isApplied(file.id())) {
            return Outcome.DONE;
        }
        var plan = OneRosterCheck.check(files.bytes(file))
                .roster()
                .map(roster -> teachers.plan(roster, request.from()))
                .filter(current -> current.fingerprint().equals(file.plan()));
        plan.ifPresent(current -> teachers.appoint(file.id(), current));
        return plan.isPresent() ? Outcome.DONE : Outcome.REFUSED;
    }
}
