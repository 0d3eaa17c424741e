package jp.agata.tenantadmin;

import jp.agata.access.Actor;
import jp.agata.problem.Problem;
import jp.agata.tenancy.CellMap;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Adds a municipality: roles, schema, tables, verification, opening. What fails leaves nothing in the cell and can be
 * tried again; what was ever opened is never taken down here.
 */
@Component
public class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);

    private final TenantBook book;
    private final SchemaWorkshop workshop;
    private final Inspection inspection;
    private final CellMap cellMap;

    Provisioning(TenantBook book, SchemaWorkshop workshop, Inspection inspection, CellMap cellMap) {
        this.book = book;
        this.workshop = workshop;
        this.inspection = inspection;
        this.cellMap = cellMap;
    }

    /** Adds it now; returns when it can be entered, with the report to file. */
    public Report create(LocalGovernmentCode code, String name, String cell) {
        return carryOut(begin(code, name, cell));
    }

    /** Writes it down as being added. It cannot be entered, and nothing of it is in the cell yet. */
    Municipality begin(LocalGovernmentCode code, String name, String cell) {
        if (name.isBlank()) {
            throw TenantProblem.NAME_MISSING.with();
        }
        if (!book.begin(code.tenant(), name, cell, who())) {
            throw TenantProblem.ALREADY_THERE.with(code.value());
        }
        return get(code.tenant());
    }

    /** Does what was written down by {@link #begin}. */
    Report carryOut(Municipality municipality) {
        var tenant = municipality.tenant();
        try (var turn = workshop.turn(tenant)) {
            var report = carryOut(municipality, turn);
            LOG.info("Tenant {} added to cell {}", tenant.code(), municipality.cell());
            return report;
        } catch (RuntimeException e) {
            LOG.error("Adding tenant {} failed", tenant.code(), e);
            book.failed(tenant, e instanceof ChangeSetFailed failed ? failed.reason() : Texts.lastWords(e));
            throw TenantProblem.ADDING_FAILED.with(municipality.name(), Texts.lastWords(e));
        }
    }

    private Report carryOut(Municipality municipality, SchemaWorkshop.Turn turn) {
        var tenant = municipality.tenant();
        try {
            var version = turn.build(municipality, (step, work) -> timed(tenant, step, work));
            var report = inspection.first(municipality, work -> timed(tenant, Step.VERIFY, work));
            timed(tenant, Step.OPEN, () -> {
                turn.open(municipality);
                book.opened(tenant, version);
            });
            publish(municipality);
            return report;
        } catch (RuntimeException e) {
            clear(municipality, turn, e);
            throw e;
        }
    }

    /** What cannot be cleared now, because the database is away, is cleared by the next try. */
    private static void clear(Municipality municipality, SchemaWorkshop.Turn turn, RuntimeException failure) {
        try {
            turn.clear(municipality);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** The gateway's copy can wait: it is written again every minute. */
    private void publish(Municipality municipality) {
        try {
            cellMap.publish(municipality.tenant(), municipality.cell());
        } catch (DataAccessException e) {
            LOG.warn("The gateway learns of tenant {} later", municipality.code(), e);
        }
    }

    /** After a crash: what is being added by nobody has failed. */
    void recover() {
        book.all().stream()
                .filter(municipality -> municipality.state() == Municipality.State.PROVISIONING)
                .forEach(this::recover);
    }

    private void recover(Municipality municipality) {
        try (var turn = workshop.turn(municipality.tenant())) {
            turn.clear(municipality);
            book.failed(municipality.tenant(), Texts.of("provisioning.interrupted"));
        } catch (Problem e) {
            LOG.info("Tenant {} is being added by another process", municipality.code(), e);
        }
    }

    Municipality get(Tenant tenant) {
        return book.find(tenant).orElseThrow(() -> TenantProblem.NOT_FOUND.with(tenant.code()));
    }

    private void timed(Tenant tenant, Step step, Runnable work) {
        book.step(tenant, step, Step.State.RUNNING, 0);
        var began = System.nanoTime();
        work.run();
        book.step(tenant, step, Step.State.DONE, (int) ((System.nanoTime() - began) / 1_000_000));
    }

    static String who() {
        return Actor.bound().map(Actor::name).orElseGet(() -> Texts.of("who.system"));
    }
}
