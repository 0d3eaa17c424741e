package jp.agata.calendar;

import java.time.LocalDate;

/** An era (元号), from its first day until the next one begins. */
public record Era(String name, String initial, LocalDate firstDay) {

    boolean isCalled(String nameOrInitial) {
        return name.equals(nameOrInitial) || initial.equalsIgnoreCase(nameOrInitial);
    }

    int yearOf(LocalDate day) {
        return day.getYear() - firstDay.getYear() + 1;
    }
}
