package jp.agata.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import jp.agata.signal.Signals;
import jp.agata.tenancy.Tenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Signals to the boards what changes on them, when it is committed. */
@Component
class RollChanges {

    private final Signals signals;
    private final Clock clock;

    RollChanges(Signals signals, Clock clock) {
        this.signals = signals;
        this.clock = clock;
    }

    static String subject(Tenant tenant, UUID school) {
        return "board/" + tenant.code() + "/" + school;
    }

    void announce(UUID school, Collection<LocalDate> days) {
        if (days.contains(LocalDate.now(clock))) {
            announce(school);
        }
    }

    /** Whatever the days: those before today stand on the board, too, while they wait. */
    void announce(UUID school) {
        var subject = subject(Tenant.current(), school);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signals.send(subject);
            }
        });
    }
}
