/** Calendar of Japanese schools: 年度, 和暦, 年齢計算, 祝日. Pure values; knows no school and no tenant. */
@NullMarked
package jp.agata.calendar;

import org.jspecify.annotations.NullMarked;
