/**
 * The pages on which a school orders a closure (臨時休業): what it does to 授業日数 and to the marks already there is seen
 * before it is given. The orders are kept by the calendar, their effect is computed by the attendance engine.
 */
@NullMarked
package jp.agata.closure;

import org.jspecify.annotations.NullMarked;
