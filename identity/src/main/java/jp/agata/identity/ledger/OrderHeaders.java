package jp.agata.identity.ledger;

import jp.agata.sheet.Table;

/** What the columns are called in this file. */
record OrderHeaders(Table table, OrderMapping mapping) {

    String of(OrderColumn column) {
        return mapping.header(table, column);
    }
}
