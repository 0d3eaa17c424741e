package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.calendar.SchoolYear;
import jp.agata.school.Term;

/**
 * The periods of a school year that can be asked for: months as the register has them, whole; terms (学期) and the year up
 * to today, since nobody has attended the days to come.
 */
record Periods(SchoolYear year, List<Term> terms, LocalDate today) {

    static final String YEAR = "year";

    /** Those that have begun: the year, its terms, its months. */
    List<Period> begun() {
        return Stream.concat(toDate(), months())
                .filter(period -> !period.first().isAfter(today))
                .toList();
    }

    /** What is no period of this year, or a term that has not begun, is not there. */
    Period get(String key) {
        return Stream.concat(toDate(), months())
                .filter(period -> period.key().equals(key))
                .findFirst()
                .orElseThrow(AttendanceProblem.OUTSIDE_SCHOOL_YEAR::with);
    }

    private Stream<Period> toDate() {
        var ofYear = new Period(YEAR, Texts.of("period.year"), year.firstDay(), year.lastDay());
        var ofTerms = IntStream.range(0, terms.size()).mapToObj(at -> {
            var term = terms.get(at);
            return new Period("term-" + (at + 1), term.name(), term.first(), term.last());
        });
        return Stream.concat(Stream.of(ofYear), ofTerms)
                .filter(period -> !period.first().isAfter(today))
                .map(period -> period.until(today));
    }

    private Stream<Period> months() {
        return year.months().stream().map(Periods::ofMonth);
    }

    private static Period ofMonth(YearMonth month) {
        return new Period(
                month.toString(),
                Texts.of("period.month", month.getMonthValue()),
                month.atDay(1),
                month.atEndOfMonth());
    }
}
