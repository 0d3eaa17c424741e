package jp.agata.identity.vault;

import java.util.Map;
import java.util.TreeMap;
import jp.agata.access.Actor;
import jp.agata.access.Classification;
import jp.agata.audit.Audit;
import jp.agata.audit.PrefectureAudit;
import org.springframework.stereotype.Component;

/**
 * Every look, change and export, in the trail of the prefecture: the vault is in no municipality. Ids and counts only;
 * what a person calls their things is nobody else's.
 */
@Component
class VaultTrail {

    private final PrefectureAudit audit;

    VaultTrail(PrefectureAudit audit) {
        this.audit = audit;
    }

    void record(Audit.Action action, String did, Map<String, ?> detail) {
        var all = new TreeMap<String, Object>(detail);
        all.put("did", did);
        audit.record(action, Audit.Target.of("vault", Actor.current().person()), Classification.III, all);
    }
}
