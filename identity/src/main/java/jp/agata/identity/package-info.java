/**
 * People of the prefecture (教職員) and their posts (職): who signs in, and what each is where and when. The ledger here,
 * not the token, decides what a person may do.
 */
@NullMarked
package jp.agata.identity;

import org.jspecify.annotations.NullMarked;
