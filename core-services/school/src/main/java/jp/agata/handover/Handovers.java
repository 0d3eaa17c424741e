package jp.agata.handover;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.identity.HandoverWindows;
import jp.agata.web.Sentences;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Windows (引継ぎの閲覧) of this municipality. Granted in the prefecture's schema, recorded in the municipality's trail. */
@Service
class Handovers {

    private final HandoverWindows windows;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Sentences sentences;

    Handovers(
            HandoverWindows windows, Access access, Audit audit, TransactionTemplate transaction, Sentences sentences) {
        this.windows = windows;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
        this.sentences = sentences;
    }

    List<HandoverWindows.Leaver> leavers() {
        access.require(Permission.MANAGE_STAFF);
        return windows.leavers();
    }

    List<HandoverWindows.Window> open() {
        access.require(Permission.MANAGE_STAFF);
        return windows.open();
    }

    /** What cannot be recorded is not granted. */
    @Transactional(transactionManager = "controlTransactions")
    public void grant(UUID post, int days) {
        access.require(Permission.MANAGE_STAFF);
        var window = windows.grant(post, days, sentences.of("handover.title"));
        record(window, Map.of("did", "grant", "post", post.toString(), "days", days));
    }

    @Transactional(transactionManager = "controlTransactions")
    public void withdraw(UUID window) {
        access.require(Permission.MANAGE_STAFF);
        windows.withdraw(window);
        record(window, Map.of("did", "withdraw"));
    }

    private void record(UUID window, Map<String, ?> detail) {
        transaction.executeWithoutResult(_ -> audit.record(
                Audit.Action.CHANGE,
                Audit.Target.of("handover", window),
                Permission.MANAGE_STAFF.classification(),
                detail));
    }
}
