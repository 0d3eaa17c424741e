package jp.agata.identity.orders;

import java.util.Arrays;
import java.util.Optional;

/** What an entry of the ledger does (区分): orders something, or takes back or replaces what an earlier number ordered. */
public enum OrderAct {
    ISSUE("発令"),
    CANCEL("取消"),
    CORRECT("訂正");

    private final String label;

    OrderAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<OrderAct> labelled(String text) {
        return Arrays.stream(values()).filter(act -> act.label.equals(text)).findFirst();
    }
}
