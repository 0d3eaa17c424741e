/**
 * The order ledger (発令台帳) as kept: files of 人事異動 taken in whole or not at all, and entries that are only ever
 * added.
 */
@NullMarked
package jp.agata.identity.ledger;

import org.jspecify.annotations.NullMarked;
