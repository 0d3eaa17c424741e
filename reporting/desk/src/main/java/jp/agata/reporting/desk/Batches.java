package jp.agata.reporting.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.calendar.SchoolYear;
import jp.agata.forms.Form;
import jp.agata.forms.FormRequest;
import jp.agata.homeroom.Homerooms;
import jp.agata.jobs.Jobs;
import org.hibernate.Hibernate;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Batches (まとめて作る): asked for, watched, cancelled, run again. The printing itself is done by {@link PrintHomeroomJob}. */
@Service
@Transactional
class Batches {

    private final PrintBatches batches;
    private final Homerooms homerooms;
    private final Access access;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Batches(PrintBatches batches, Homerooms homerooms, Access access, Jobs jobs, Audit audit, Clock clock) {
        this.batches = batches;
        this.homerooms = homerooms;
        this.access = access;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every homeroom of the school that the actor may print. */
    PrintBatch request(Form form, FormRequest request) {
        access.requireSchool(Permission.PRINT, request.school());
        var homes = homerooms.ofSchool(
                request.school(), SchoolYear.of(request.day()).year());
        var batch = batches.save(new PrintBatch(form.facts().id(), request, homes, clock.instant()));
        batch.items().forEach(this::enqueue);
        record(batch, "requested");
        return batch;
    }

    @Transactional(readOnly = true)
    PrintBatch get(UUID id) {
        var batch = batches.findById(id).orElseThrow(AccessProblem.NOT_FOUND::with);
        access.requireSchool(Permission.PRINT, batch.school());
        Hibernate.initialize(batch.items());
        return batch;
    }

    @Transactional(readOnly = true)
    List<PrintBatch> latest(UUID school) {
        access.requireSchool(Permission.PRINT, school);
        return batches.findBySchoolIdOrderByRequestedAtDesc(school, Limit.of(10));
    }

    void cancel(UUID id) {
        var batch = get(id);
        batch.cancel(clock.instant());
        record(batch, "cancelled");
    }

    void runAgain(UUID id) {
        var batch = get(id);
        batch.runAgain().forEach(this::enqueue);
        record(batch, "again");
    }

    private void enqueue(PrintBatchItem item) {
        jobs.enqueue(new PrintHomeroom(item.id()));
    }

    private void record(PrintBatch batch, String what) {
        audit.record(
                Audit.Action.PRINT,
                Audit.Target.of("print-batch", batch.id()),
                Permission.PRINT.classification(),
                Map.of(
                        "what",
                        what,
                        "form",
                        batch.form(),
                        "homerooms",
                        batch.items().size()));
    }
}
