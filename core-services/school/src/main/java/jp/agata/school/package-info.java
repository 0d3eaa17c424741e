/**
 * A school (学校) and its calendar: which days are 授業日 for which grade, and which orders of closure (臨時休業) stand.
 * Knows no pupil.
 */
@NullMarked
package jp.agata.school;

import org.jspecify.annotations.NullMarked;
