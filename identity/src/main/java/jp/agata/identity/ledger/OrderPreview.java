package jp.agata.identity.ledger;

/** A file as received, and what its check says now. */
record OrderPreview(OrderFile file, CheckedOrders checked) {}
