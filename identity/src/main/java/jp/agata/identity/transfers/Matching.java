package jp.agata.identity.transfers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which account is whose. The oid we know decides; the number in the directory only helps to find an account for the
 * first time, and wherever it says something else, somebody has to look.
 */
final class Matching {

    private final Map<String, Account> accounts = new HashMap<>();
    private final Set<String> duplicated = new TreeSet<>();
    private final Set<String> lost = new TreeSet<>();
    private final Set<String> renumbered = new TreeSet<>();

    Matching(Collection<Wanted> people, Snapshot actual) {
        var byOid = actual.accounts().stream().collect(Collectors.toMap(Account::oid, Function.identity()));
        var byNumber = actual.accounts().stream().collect(Collectors.groupingBy(Account::employeeId));
        people.forEach(one -> match(one, byOid, byNumber.getOrDefault(one.employeeId(), List.of())));
    }

    Optional<Account> account(String employeeId) {
        return Optional.ofNullable(accounts.get(employeeId));
    }

    Set<UUID> known() {
        return accounts.values().stream().map(Account::oid).collect(Collectors.toSet());
    }

    /** Numbers that more than one account has. */
    Set<String> duplicated() {
        return duplicated;
    }

    /** Who had an account that is not there any more. */
    Set<String> lost() {
        return lost;
    }

    /** Whose account has another's number, or none. */
    Set<String> renumbered() {
        return renumbered;
    }

    /** Whether it is certain that there is no account, so that one may be made. */
    boolean isWithout(Wanted one) {
        return one.oid() == null && !accounts.containsKey(one.employeeId()) && !duplicated.contains(one.employeeId());
    }

    private void match(Wanted one, Map<UUID, Account> byOid, List<Account> numbered) {
        if (numbered.size() > 1) {
            duplicated.add(one.employeeId());
        }
        if (one.oid() == null) {
            if (numbered.size() == 1) {
                accounts.put(one.employeeId(), numbered.getFirst());
            }
            return;
        }
        var account = byOid.get(one.oid());
        if (account == null) {
            lost.add(one.employeeId());
        } else {
            accounts.put(one.employeeId(), account);
            if (!account.employeeId().equals(one.employeeId())) {
                renumbered.add(one.employeeId());
            }
        }
    }
}
