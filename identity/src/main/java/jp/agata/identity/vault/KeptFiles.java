package jp.agata.identity.vault;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.audit.Audit.Action;
import jp.agata.sheet.Fingerprint;
import jp.agata.storage.PersonalStorage;
import jp.agata.storage.Storage.Hash;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of a person's files. Written and thrown away while the vault is held, so that neither meets the other. */
@Service
@Transactional(transactionManager = "controlTransactions")
class KeptFiles {

    /** @param bytes as they were given, compared with their hash */
    @SuppressWarnings("ArrayRecordComponent")
    record File(String name, byte[] bytes) {}

    private final ItemRows rows;
    private final VaultItems items;
    private final PersonalStorage storage;
    private final VaultTrail trail;

    KeptFiles(ItemRows rows, VaultItems items, PersonalStorage storage, VaultTrail trail) {
        this.rows = rows;
        this.items = items;
        this.storage = storage;
        this.trail = trail;
    }

    UUID add(ItemKind kind, Heading heading, String fileName, byte[] bytes) {
        rows.lock(me());
        return items.add(kind, heading, keep(fileName, bytes));
    }

    void change(UUID id, int seen, Heading heading, String fileName, byte[] bytes) {
        rows.lock(me());
        items.change(id, seen, heading, keep(fileName, bytes));
    }

    File fetch(UUID id, int number) {
        var version = items.open(id).version(number);
        trail.record(Action.EXPORT, "fetch", Map.of("item", id, "version", number));
        return new File(version.fileName(), bytes(me(), version));
    }

    byte[] bytes(UUID person, ItemVersion version) {
        var bytes = storage.get(person, new Hash(version.sha256()));
        if (!Fingerprint.of(bytes).equals(version.sha256())) {
            throw new IllegalStateException("The kept file %s is not what was given".formatted(version.sha256()));
        }
        return bytes;
    }

    /** Of what was deleted; bytes another version still has are kept. */
    void forget(Collection<String> hashes) {
        rows.lock(me());
        hashes.stream().filter(hash -> !rows.isKept(me(), hash)).forEach(hash -> storage.delete(me(), new Hash(hash)));
    }

    private Content keep(String fileName, byte[] bytes) {
        return new Content("", fileName, storage.put(me(), bytes).value(), bytes.length);
    }

    private static UUID me() {
        return Actor.current().person();
    }
}
