/** 学級名簿, K01: one homeroom on a base date, with free columns to tick. */
@NullMarked
package jp.agata.forms.classroster;

import org.jspecify.annotations.NullMarked;
