/**
 * The staff of a municipality (教職員) as its board keeps them: who is where, and the staff list (職員台帳) with which the
 * posts begin. What is ordered afterwards is not read from lists.
 */
@NullMarked
package jp.agata.staff;

import org.jspecify.annotations.NullMarked;
