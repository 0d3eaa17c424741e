package jp.agata.audit;

import jp.agata.tenancy.TenantRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every trail every ten minutes (security.md B-6). One tenant's failure stays its own. */
@Component
@ConditionalOnExpression("'${agata.roles:worker}'.contains('worker')")
class AuditSealing {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final TenantRegistry tenants;
    private final AuditSeal seal;

    AuditSealing(TenantRegistry tenants, AuditSeal seal) {
        this.tenants = tenants;
        this.seal = seal;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void sealAll() {
        sealed("pref", seal::sealPrefecture);
        tenants.active()
                .forEach(entry ->
                        sealed(entry.tenant().code(), () -> entry.tenant().run(seal::seal)));
    }

    private static void sealed(String place, Runnable sealing) {
        try {
            sealing.run();
        } catch (RuntimeException e) {
            LOG.error("監査証跡に封ができません: {}", place, e);
        }
    }
}
