/**
 * The order ledger (発令台帳): what was ordered for whom from which day, and what follows from it. Everything here is a
 * pure function of the ledger; nothing is ever undone, only cancelled or corrected by a further order.
 */
@NullMarked
@NamedInterface("orders")
package jp.agata.identity.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
