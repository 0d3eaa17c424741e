package jp.agata.identity.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.agata.access.Actor;
import jp.agata.audit.Audit.Action;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a vault holds, counted. */
@Service
@Transactional(transactionManager = "controlTransactions")
class VaultPages {

    record Line(String label, String address, int count) {}

    /**
     * @param used and {@code room}: sizes as read by people
     * @param share of the room that is used, in percent
     */
    record Overview(List<Line> items, List<Line> credentials, String used, String room, long share) {}

    private final ItemRows rows;
    private final CredentialRows credentials;
    private final VaultTrail trail;
    private final VaultSettings settings;

    VaultPages(ItemRows rows, CredentialRows credentials, VaultTrail trail, VaultSettings settings) {
        this.rows = rows;
        this.credentials = credentials;
        this.trail = trail;
        this.settings = settings;
    }

    Overview overview() {
        var person = Actor.current().person();
        var counts = rows.counts(person);
        var kept = credentials.of(person, null);
        var bytes = rows.bytes(person);
        trail.record(Action.VIEW, "overview", Map.of());
        return new Overview(
                Arrays.stream(ItemKind.values())
                        .map(kind -> new Line(kind.label(), "/me/items?kind=" + kind, counts.getOrDefault(kind, 0)))
                        .toList(),
                Arrays.stream(CredentialKind.values())
                        .map(kind -> new Line(kind.label(), "/me/credentials?kind=" + kind, (int)
                                kept.stream().filter(one -> one.kind() == kind).count()))
                        .toList(),
                Sizes.of(bytes),
                Sizes.of(settings.bytes()),
                bytes * 100 / Math.max(1, settings.bytes()));
    }
}
