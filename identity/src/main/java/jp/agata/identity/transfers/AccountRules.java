package jp.agata.identity.transfers;

import java.util.List;
import jp.agata.access.Role;

/**
 * How accounts of this prefecture are made, and what becomes of a leaver's mail.
 *
 * @param address of a new account, with {@code {number}} for 職員番号: it outlives every move, so no school is in it
 * @param mailHandedTo who of the last school gets what is still sent to a leaver: the first role that somebody holds
 */
record AccountRules(String address, List<Role> mailHandedTo) {

    AccountRules {
        if (!address.matches("[^@{]*\\{number}[^@{]*@[^@{}]+")) {
            throw new IllegalArgumentException("Not the pattern of an address: " + address);
        }
        mailHandedTo = List.copyOf(mailHandedTo);
    }

    String addressFor(String employeeId) {
        return address.replace("{number}", employeeId);
    }
}
