package jp.agata.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LeaveRulesTest {

    private static final LocalDate ONSET = LocalDate.of(2026, 6, 8);
    private static final Predicate<LocalDate> WEEKDAY =
            day -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).contains(day.getDayOfWeek());

    /** A4 */
    @Test
    void influenzaFiveDaysAfterOnsetAndTwoAfterFever() {
        assertThat(InfectionRule.INFLUENZA.earliestReturn(ONSET, LocalDate.of(2026, 6, 10)))
                .contains(LocalDate.of(2026, 6, 14));
        assertThat(InfectionRule.INFLUENZA.earliestReturn(LocalDate.of(2026, 6, 7), LocalDate.of(2026, 6, 9)))
                .contains(LocalDate.of(2026, 6, 13));
        assertThat(InfectionRule.INFLUENZA.earliestReturn(ONSET, LocalDate.of(2026, 6, 13)))
                .contains(LocalDate.of(2026, 6, 16));
    }

    @Test
    void covidFiveDaysAfterOnsetAndOneAfterRecovery() {
        assertThat(InfectionRule.COVID_19.earliestReturn(ONSET, LocalDate.of(2026, 6, 12)))
                .contains(LocalDate.of(2026, 6, 14));
        assertThat(InfectionRule.COVID_19.earliestReturn(ONSET, LocalDate.of(2026, 6, 13)))
                .contains(LocalDate.of(2026, 6, 15));
    }

    @Test
    void otherDiseasesByTheirOwnSign() {
        assertThat(InfectionRule.MEASLES.earliestReturn(ONSET, LocalDate.of(2026, 6, 12)))
                .contains(LocalDate.of(2026, 6, 16));
        assertThat(InfectionRule.PHARYNGOCONJUNCTIVAL_FEVER.earliestReturn(ONSET, LocalDate.of(2026, 6, 12)))
                .contains(LocalDate.of(2026, 6, 15));
        assertThat(InfectionRule.MUMPS.earliestReturn(ONSET, LocalDate.of(2026, 6, 10)))
                .contains(LocalDate.of(2026, 6, 14));
        assertThat(InfectionRule.CHICKENPOX.earliestReturn(ONSET, LocalDate.of(2026, 6, 15)))
                .contains(LocalDate.of(2026, 6, 15));
        assertThat(InfectionRule.UNTIL_PHYSICIAN_AGREES.earliestReturn(ONSET, LocalDate.of(2026, 6, 15)))
                .isEmpty();
    }

    @Test
    void mourningRunsOverDaysOffUnlessTheBoardCountsClassDays() {
        var thursday = LocalDate.of(2026, 6, 18);
        var byClassDays = new BereavementRule(Map.of("祖父", 3), BereavementRule.Counting.CLASS_DAYS);

        assertThat(BereavementRule.STANDARD.lastDay("祖父", thursday, 0, WEEKDAY)).isEqualTo(LocalDate.of(2026, 6, 20));
        assertThat(BereavementRule.STANDARD.lastDay("父", thursday, 2, WEEKDAY)).isEqualTo(LocalDate.of(2026, 6, 26));
        assertThat(byClassDays.lastDay("祖父", thursday, 0, WEEKDAY)).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(BereavementRule.STANDARD.lastDay("知人", thursday, 0, WEEKDAY)).isBefore(thursday);
    }
}
