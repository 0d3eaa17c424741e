/** 出席統計, K05: a school's month, one line per homeroom, sums for grades and the school. */
@NullMarked
package jp.agata.forms.attendancestatistics;

import org.jspecify.annotations.NullMarked;
