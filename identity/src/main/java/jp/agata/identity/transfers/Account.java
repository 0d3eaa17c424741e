package jp.agata.identity.transfers;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An account as it was read.
 *
 * @param oid the only key by which an account is ever addressed
 * @param employeeId 職員番号 as the directory has it, which nobody there keeps unique; empty if none
 * @param address with which its owner signs in and gets mail
 * @param traits every trait that is ours; an unset one is empty or missing
 */
public record Account(UUID oid, String employeeId, String address, Map<Trait, String> traits) {

    public Account {
        traits = Map.copyOf(traits);
    }

    public String get(Trait trait) {
        return traits.getOrDefault(trait, "");
    }

    Account with(Map<Trait, String> values) {
        var all = new HashMap<>(traits);
        all.putAll(values);
        return new Account(oid, employeeId, address, all);
    }
}
