package jp.agata.tenantadmin;

import java.util.function.BiConsumer;
import jp.agata.tenancy.Tenant;
import org.springframework.stereotype.Component;

/** Where schemas are built and taken down in their cells, one turn per tenant at a time in the whole prefecture. */
@Component
class SchemaWorkshop {

    private final Cells cells;
    private final TemplateScripts scripts;

    SchemaWorkshop(Cells cells, TemplateScripts scripts) {
        this.cells = cells;
        this.scripts = scripts;
    }

    Turn turn(Tenant tenant) {
        var lock = cells.control();
        if (!lock.is("select pg_try_advisory_lock(hashtext('agata:add'), ?)", Integer.valueOf(tenant.code()))) {
            lock.close();
            throw TenantProblem.BEING_ADDED.with(tenant.code());
        }
        return new Turn(lock);
    }

    /** Holds the tenant until closed; a crash gives it back. */
    final class Turn implements AutoCloseable {

        private final CellSession lock;

        private Turn(CellSession lock) {
            this.lock = lock;
        }

        /** All of it or nothing. What a crash left unopened is replaced; what is open is left alone. */
        int build(Municipality municipality, BiConsumer<Step, Runnable> timed) {
            var all = scripts.all(municipality.cell());
            try (var session = cells.admin(municipality.cell())) {
                var ledger = new Ledger(session);
                if (ledger.isOpen(municipality.tenant())) {
                    return all.size();
                }
                var builder = new SchemaBuilder(session, municipality.tenant());
                session.inTransaction(() -> {
                    clear(session, municipality.tenant());
                    timed.accept(Step.ROLES, () -> builder.createRoles(password(municipality)));
                    timed.accept(Step.SCHEMA, builder::createSchema);
                    timed.accept(Step.TABLES, () -> builder.apply(all));
                    ledger.add(municipality.tenant(), all.size());
                });
            }
            return all.size();
        }

        /** From now on nothing here takes it down. */
        void open(Municipality municipality) {
            try (var session = cells.admin(municipality.cell())) {
                new Ledger(session).open(municipality.tenant());
            }
        }

        void clear(Municipality municipality) {
            try (var session = cells.admin(municipality.cell())) {
                session.inTransaction(() -> clear(session, municipality.tenant()));
            }
        }

        @Override
        public void close() {
            lock.close();
        }

        private static void clear(CellSession session, Tenant tenant) {
            var ledger = new Ledger(session);
            if (ledger.isOpen(tenant)) {
                return;
            }
            ledger.forget(tenant);
            new SchemaBuilder(session, tenant).remove();
        }

        private String password(Municipality municipality) {
            return cells.password(municipality.tenant(), municipality.passwordEpoch());
        }
    }
}
