package jp.agata.identity.vault;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.audit.Audit.Action;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Training attended (研修履歴) and licences held (免許・資格) by the actor. */
@Service
@Transactional(transactionManager = "controlTransactions")
class Credentials {

    static final int MOST = 2_000;

    private final CredentialRows rows;
    private final VaultTrail trail;
    private final Clock clock;

    Credentials(CredentialRows rows, VaultTrail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    List<Credential> list(CredentialKind kind) {
        var found = rows.of(me(), kind);
        trail.record(Action.VIEW, "credentials", Map.of("kind", kind, "count", found.size()));
        return found;
    }

    /** Names were looked for before. */
    void add(Credential credential) {
        if (rows.of(me(), null).size() >= MOST) {
            throw VaultProblem.TOO_MANY.with(MOST);
        }
        rows.add(me(), credential, clock.instant());
        trail.record(Action.CHANGE, "credential", Map.of("credential", credential.id()));
    }

    void change(Credential credential) {
        if (!rows.change(me(), credential, clock.instant())) {
            throw AccessProblem.NOT_FOUND.with();
        }
        trail.record(Action.CHANGE, "credential", Map.of("credential", credential.id()));
    }

    void delete(UUID id) {
        if (!rows.delete(me(), id)) {
            throw AccessProblem.NOT_FOUND.with();
        }
        trail.record(Action.CHANGE, "delete-credential", Map.of("credential", id));
    }

    private static UUID me() {
        return Actor.current().person();
    }
}
