/**
 * The night of the transfers (人事異動の反映): what Microsoft 365 is to look like follows from the order ledger, what it
 * looks like is read, and the difference is a plan that two people approve, that is carried out in phases, and that is
 * checked by reading again. Nothing is rolled back; a mistake is mended by a further order.
 */
@NullMarked
package jp.agata.identity.transfers;

import org.jspecify.annotations.NullMarked;
