package jp.agata.audit;

import java.time.Clock;
import java.util.Map;
import jp.agata.access.Classification;
import jp.agata.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends to the tenant's own chain. */
@Component
class AuditTrail implements Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Action action, Target target, Classification classification, Map<String, ?> detail) {
        Chain.of(Tenant.current().code()).append(jdbc, clock, action, target, classification, detail);
    }
}
