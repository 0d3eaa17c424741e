package jp.agata.attendance;

import java.time.LocalDate;

/**
 * A stretch of a school year whose days are counted, both ends inclusive.
 *
 * @param key as it stands in an address: {@code 2026-10}, {@code term-1}, {@code year}
 */
record Period(String key, String name, LocalDate first, LocalDate last) {

    Period until(LocalDate day) {
        return day.isBefore(last) ? new Period(key, name, first, day) : this;
    }
}
