package jp.agata.staff;

import java.util.UUID;
import jp.agata.identity.StaffRegister;
import jp.agata.intake.GivenFile;
import jp.agata.intake.GivenFile.Outcome;
import jp.agata.intake.GivenFiles;
import jp.agata.jobs.JobHandler;
import jp.agata.tenancy.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does in the prefecture's schema what was accepted in the municipality's: all of it, once, and only while it is still
 * what was accepted. Run twice, it finds the list applied and only says so.
 */
@Component
class SettleStaffListJob implements JobHandler<SettleStaffList> {

    private final StaffPreviews previews;
    private final StaffRegister register;
    private final GivenFiles files;
    private final TransactionTemplate transaction;

    SettleStaffListJob(
            StaffPreviews previews, StaffRegister register, GivenFiles files, TransactionTemplate transaction) {
        this.previews = previews;
        this.register = register;
        this.files = files;
        this.transaction = transaction;
    }

    @Override
    public Class<SettleStaffList> requestType() {
        return SettleStaffList.class;
    }

    @Override
    public void handle(UUID job, SettleStaffList request) {
        transaction.executeWithoutResult(_ -> {
            var file = files.hold(StaffLists.STAFF_LIST, request.file());
            if (file.isUnderWay()) {
                files.settled(StaffLists.STAFF_LIST, file.id(), register.exclusively(() -> settle(file, request)));
            }
        });
    }

    private Outcome settle(GivenFile file, SettleStaffList request) {
        if (register.isApplied(file.id())) {
            return Outcome.DONE;
        }
        var plan = previews.of(file, request.from()).plan();
        if (!plan.fingerprint().equals(file.plan())) {
            return Outcome.REFUSED;
        }
        var tenant = Tenant.current().code();
        register.apply(
                new StaffRegister.AppointmentList(file.id(), StaffRegister.Kind.STAFF_LIST, plan.from()),
                plan.changes(tenant),
                plan.openings(tenant));
        return Outcome.DONE;
    }
}
