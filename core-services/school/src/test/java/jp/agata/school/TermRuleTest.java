package jp.agata.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import jp.agata.calendar.SchoolYear;
import org.junit.jupiter.api.Test;

class TermRuleTest {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Test
    void termsFollowEachOtherThroughTheWholeSchoolYear() {
        var terms = rule("1学期/04-01", "2学期/09-01", "3学期/01-01").of(YEAR);

        assertThat(terms)
                .containsExactly(
                        new Term("1学期", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 8, 31)),
                        new Term("2学期", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31)),
                        new Term("3学期", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31)));
    }

    @Test
    void aYearMayHaveTwoTerms() {
        assertThat(rule("前期/04-01", "後期/10-12").of(YEAR).getFirst().last()).isEqualTo(LocalDate.of(2026, 10, 11));
    }

    @Test
    void aYearWithoutABeginningOrOutOfOrderIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rule("1学期/04-08"));
        assertThatIllegalArgumentException().isThrownBy(() -> rule("1学期/04-01", "3学期/01-01", "2学期/09-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> rule("1学期"));
    }

    private static TermRule rule(String... terms) {
        return new SchoolSettings(List.of(), List.of(terms)).termRule();
    }
}
