package jp.agata.identity.ledger;

import jp.agata.identity.orders.Order;

/** An order as a row of a file tells it. */
record OrderRow(int line, Order order, String name) {}
