/** Homerooms (学級) of a school year: 通常, 複式 and 特別支援. Knows their names and order, not who sits in them. */
@NullMarked
package jp.agata.homeroom;

import org.jspecify.annotations.NullMarked;
