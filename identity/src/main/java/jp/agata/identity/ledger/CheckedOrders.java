package jp.agata.identity.ledger;

import java.util.List;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Fingerprint;
import jp.agata.sheet.Verdict;

/**
 * A file of orders with everything there is to say about it.
 *
 * @param rows those that could be read; all of them once there is no error
 */
record CheckedOrders(
        Verdict verdict, List<Finding> findings, List<String> header, OrderMapping mapping, List<OrderRow> rows) {

    /** Of what a person reads before accepting it: once it is another, nothing is taken. */
    String fingerprint() {
        return Fingerprint.of(findings + "\n" + rows);
    }

    boolean isTakeable() {
        return !rows.isEmpty() && (verdict == Verdict.FINE || verdict == Verdict.WARNING);
    }
}
