/** 出席簿（月別）, K04: one homeroom's month on A4 or A3, 40 rows to a page. 学校教育法施行令19条、同施行規則25条・28条。 */
@NullMarked
package jp.agata.forms.attendanceregister;

import org.jspecify.annotations.NullMarked;
