package jp.agata.school;

import java.time.MonthDay;
import java.util.List;
import jp.agata.school.CalendarRule.Vacation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for schools unless they set it themselves.
 *
 * @param vacations 長期休業 as {@code name/MM-dd/MM-dd}
 * @param terms 学期 as {@code name/MM-dd}, the day each begins
 */
@ConfigurationProperties("agata.school")
record SchoolSettings(
        @DefaultValue({"学年始休業/04-01/04-07", "夏季休業/07-21/08-31", "冬季休業/12-25/01-07", "学年末休業/03-26/03-31"})
        List<String> vacations,

        @DefaultValue({"1学期/04-01", "2学期/09-01", "3学期/01-01"})
        List<String> terms) {

    CalendarRule rule() {
        return new CalendarRule(vacations.stream().map(SchoolSettings::vacation).toList());
    }

    TermRule termRule() {
        return new TermRule(terms.stream().map(SchoolSettings::term).toList());
    }

    private static TermRule.Beginning term(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("agata.school.terms needs name/MM-dd: " + text);
        }
        return new TermRule.Beginning(parts[0], MonthDay.parse("--" + parts[1]));
    }

    private static Vacation vacation(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("agata.school.vacations needs name/MM-dd/MM-dd: " + text);
        }
        return new Vacation(parts[0], MonthDay.parse("--" + parts[1]), MonthDay.parse("--" + parts[2]));
    }
}
