package jp.agata.identity.vault;

import java.util.Map;
import jp.agata.access.Actor;
import jp.agata.audit.Audit.Action;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking everything along: what a person who leaves the prefecture keeps. */
@Service
@Transactional(transactionManager = "controlTransactions")
class VaultExports {

    private final ItemRows items;
    private final CredentialRows credentials;
    private final Preferences preferences;
    private final VaultTrail trail;

    VaultExports(ItemRows items, CredentialRows credentials, Preferences preferences, VaultTrail trail) {
        this.items = items;
        this.credentials = credentials;
        this.preferences = preferences;
        this.trail = trail;
    }

    VaultExport all() {
        var person = Actor.current().person();
        var things = items.of(person, null).stream()
                .map(item -> new VaultItems.Opened(item, items.versions(item)))
                .toList();
        var held = credentials.of(person, null);
        trail.record(Action.EXPORT, "zip", Map.of("things", things.size(), "credentials", held.size()));
        return new VaultExport(things, held, preferences.of(person));
    }
}
