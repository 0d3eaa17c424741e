/** 児童生徒名簿, K02: a whole school on a base date, by homeroom, with contact. */
@NullMarked
package jp.agata.forms.studentroster;

import org.jspecify.annotations.NullMarked;
