/**
 * Daily attendance (出欠) of homerooms: taking the roll, closing and approving a month, correcting it afterwards, and
 * every number derived from it (通知 別紙1 出欠の記録). Knows no form: forms read {@link MonthRegister}.
 */
@NullMarked
package jp.agata.attendance;

import org.jspecify.annotations.NullMarked;
