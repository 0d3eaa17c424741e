package jp.agata.school;

import java.time.LocalDate;

/**
 * One day of a school's calendar.
 *
 * @param label what is printed over the day: name of the holiday, of the event, 振替休業; may be empty
 */
public record SchoolDay(LocalDate date, Kind kind, String label) {

    public enum Kind {
        /** 授業日 */
        CLASS_DAY,
        /** 休業日 */
        DAY_OFF
    }

    public static SchoolDay classDay(LocalDate date) {
        return new SchoolDay(date, Kind.CLASS_DAY, "");
    }

    public static SchoolDay dayOff(LocalDate date, String label) {
        return new SchoolDay(date, Kind.DAY_OFF, label);
    }

    public boolean isClassDay() {
        return kind == Kind.CLASS_DAY;
    }
}
