package jp.agata.identity.ledger;

import java.util.Map;
import java.util.UUID;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.audit.PrefectureAudit;
import org.springframework.stereotype.Component;

/** What was done with orders, and every look at them, in the prefecture's trail. */
@Component
class OrderTrail {

    private static final String FILE = "order-file";

    private final PrefectureAudit audit;

    OrderTrail(PrefectureAudit audit) {
        this.audit = audit;
    }

    void received(UUID file, String sha256) {
        record(Audit.Action.IMPORT, Audit.Target.of(FILE, file), Map.of("did", "receive", "sha256", sha256));
    }

    void mapped(UUID file) {
        record(Audit.Action.CHANGE, Audit.Target.of(FILE, file), Map.of("did", "map"));
    }

    void taken(UUID file, int entries, String announcedAt) {
        record(
                Audit.Action.IMPORT,
                Audit.Target.of(FILE, file),
                Map.of("did", "take", "entries", entries, "announced", announcedAt));
    }

    void previewed(UUID file) {
        record(Audit.Action.VIEW, Audit.Target.of(FILE, file), Map.of());
    }

    /** What was looked for is often a name, and names do not belong in the trail. */
    void listed(boolean searched, int page, int shown, long embargoed) {
        record(
                Audit.Action.VIEW,
                Audit.Target.of("orders", page),
                Map.of("searched", searched, "shown", shown, "embargoed", embargoed));
    }

    void opened(String number) {
        record(Audit.Action.VIEW, Audit.Target.of("order", number), Map.of());
    }

    private void record(Audit.Action action, Audit.Target target, Map<String, ?> detail) {
        audit.record(action, target, Permission.MANAGE_ORDERS.classification(), detail);
    }
}
