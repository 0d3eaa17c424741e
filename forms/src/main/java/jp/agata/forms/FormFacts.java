package jp.agata.forms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.agata.access.Classification;
import jp.agata.access.Permission;
import jp.agata.calendar.EraCalendar;

/**
 * What is true of a form whoever prints it.
 *
 * @param id the specification's id, also the name of the template
 * @param number the specification's number, K04
 * @param edition 版, raised by the form committee's decision
 * @param permission needed for what the form shows, besides {@link Permission#PRINT}
 * @param retentionYears after the school year of the document; the board's rule where no law says
 * @param basis law or custom that the form rests on
 */
public record FormFacts(
        String id,
        String number,
        String title,
        int edition,
        Subject subject,
        List<Paper> papers,
        Glyphs glyphs,
        Classification classification,
        Permission permission,
        int retentionYears,
        String basis) {

    /** What one document is of. */
    public enum Subject {
        HOMEROOM_ON_DAY,
        HOMEROOM_IN_MONTH,
        SCHOOL_ON_DAY,
        SCHOOL_IN_MONTH;

        public boolean isOfHomeroom() {
            return this == HOMEROOM_ON_DAY || this == HOMEROOM_IN_MONTH;
        }

        public boolean isOfMonth() {
            return this == HOMEROOM_IN_MONTH || this == SCHOOL_IN_MONTH;
        }
    }

    /** A paper and the template laid out for it. */
    public record Paper(String id, String label, String template) {}

    /** What happens to a character the font lacks. */
    public enum Glyphs {
        /** 指導要録・証書・台帳など: the print is refused with the list of characters. */
        EXACT,
        /** Daily forms: the ordinary form is drawn and reported. */
        FALLBACK
    }

    /** When a document is of: 令和8年10月, or 令和8年11月20日現在. */
    public String period(LocalDate day) {
        return subject.isOfMonth()
                ? EraCalendar.STANDARD.year(YearMonth.from(day).atEndOfMonth()) + day.getMonthValue() + "月"
                : EraCalendar.STANDARD.format(day) + "現在";
    }

    /** 県統一様式 K04 第1版 */
    public String imprint() {
        return "県統一様式 %s 第%d版".formatted(number, edition);
    }
}
