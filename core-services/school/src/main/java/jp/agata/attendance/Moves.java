package jp.agata.attendance;

import java.time.LocalDate;

/**
 * How a student came and went, in the words of the register.
 *
 * @param in 転入, 編入; empty for an ordinary entrance
 * @param out 転学, 退学 …; empty for one who stays or graduates
 */
public record Moves(String in, String out) {

    public static final Moves NONE = new Moves("", "");

    /** 6.22転入; empty if the stay did not begin with a move. */
    String arrival(Stay stay) {
        return in.isEmpty() ? "" : monthDay(stay.start()) + in;
    }

    /** 6.21転学; 転学手続中 while the receiving school's day is unknown. */
    String departure(Stay stay) {
        if (out.isEmpty()) {
            return "";
        }
        return stay.rollEnd() == null ? Texts.of("move.pending", out) : monthDay(stay.rollEnd()) + out;
    }

    /** 6.21転学(去6.17), as written across the empty cells. */
    String departureWithLastDay(Stay stay) {
        var left = stay.left();
        return departure(stay)
                + (left == null || left.equals(stay.rollEnd()) ? "" : Texts.of("move.last-day", monthDay(left)));
    }

    static String monthDay(LocalDate day) {
        return day.getMonthValue() + "." + day.getDayOfMonth();
    }
}
