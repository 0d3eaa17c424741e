/**
 * Reading sheets people send in (CSV, Excel): which bytes they are, what their cells say, and what has to be looked at
 * before anything is taken over. Knows no columns; the importing module does.
 */
@NullMarked
package jp.agata.sheet;

import org.jspecify.annotations.NullMarked;
