package jp.agata.excuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import jp.agata.attendance.AttendanceCode;
import jp.agata.attendance.Excused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcuseRulesTest {

    private static final LocalDate ONSET = LocalDate.of(2026, 6, 8);
    private static final Predicate<LocalDate> WEEKDAY =
            day -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).contains(day.getDayOfWeek());

    /** A4 */
    @Test
    void influenzaFiveDaysAfterOnsetAndTwoAfterFever() {
        assertThat(SuspensionGround.INFLUENZA.earliestReturn(ONSET, LocalDate.of(2026, 6, 10)))
                .contains(LocalDate.of(2026, 6, 14));
        assertThat(SuspensionGround.INFLUENZA.earliestReturn(LocalDate.of(2026, 6, 7), LocalDate.of(2026, 6, 9)))
                .contains(LocalDate.of(2026, 6, 13));
        assertThat(SuspensionGround.INFLUENZA.earliestReturn(ONSET, LocalDate.of(2026, 6, 13)))
                .contains(LocalDate.of(2026, 6, 16));
    }

    @Test
    void covidFiveDaysAfterOnsetAndOneAfterRecovery() {
        assertThat(SuspensionGround.COVID_19.earliestReturn(ONSET, LocalDate.of(2026, 6, 12)))
                .contains(LocalDate.of(2026, 6, 14));
        assertThat(SuspensionGround.COVID_19.earliestReturn(ONSET, LocalDate.of(2026, 6, 13)))
                .contains(LocalDate.of(2026, 6, 15));
    }

    @Test
    void otherDiseasesByTheirOwnSign() {
        assertThat(SuspensionGround.MEASLES.earliestReturn(ONSET, LocalDate.of(2026, 6, 12)))
                .contains(LocalDate.of(2026, 6, 16));
        assertThat(SuspensionGround.PHARYNGOCONJUNCTIVAL_FEVER.earliestReturn(ONSET, LocalDate.of(2026, 6, 12)))
                .contains(LocalDate.of(2026, 6, 15));
        assertThat(SuspensionGround.MUMPS.earliestReturn(ONSET, LocalDate.of(2026, 6, 10)))
                .contains(LocalDate.of(2026, 6, 14));
        assertThat(SuspensionGround.CHICKENPOX.earliestReturn(ONSET, LocalDate.of(2026, 6, 15)))
                .contains(LocalDate.of(2026, 6, 15));
        assertThat(SuspensionGround.OTHER_INFECTION.earliestReturn(ONSET, LocalDate.of(2026, 6, 15)))
                .isEmpty();
    }

    /** forms-health 3.8: every line of the table. */
    @ParameterizedTest
    @CsvSource({
        "INFLUENZA, 2026-01-13, 2026-01-15, 2026-01-19",
        "INFLUENZA, 2026-01-13, 2026-01-16, 2026-01-19",
        "INFLUENZA, 2026-01-13, 2026-01-17, 2026-01-20",
        "INFLUENZA, 2026-02-02, 2026-02-06, 2026-02-09",
        "COVID_19, 2026-07-06, 2026-07-09, 2026-07-12",
        "COVID_19, 2026-07-06, 2026-07-11, 2026-07-13",
        "MEASLES, , 2026-05-11, 2026-05-15",
        "MUMPS, 2026-05-11, 2026-05-13, 2026-05-17",
        "PHARYNGOCONJUNCTIVAL_FEVER, , 2026-07-01, 2026-07-04"
    })
    void theWorkedDatesOfTheSpecification(
            SuspensionGround ground, LocalDate onset, LocalDate recovered, LocalDate back) {
        assertThat(ground.earliestReturn(onset, recovered)).contains(back);
    }

    @Test
    void aMissingDayLeavesTheReturnOpen() {
        assertThat(SuspensionGround.INFLUENZA.earliestReturn(ONSET, null)).isEmpty();
        assertThat(SuspensionGround.INFLUENZA.returnByOnset(ONSET)).contains(LocalDate.of(2026, 6, 14));
        assertThat(SuspensionGround.INFLUENZA.earliestReturn(null, ONSET)).isEmpty();
        assertThat(SuspensionGround.TUBERCULOSIS.earliestReturn(ONSET, ONSET)).isEmpty();
    }

    @Test
    void theEndIsTheDayBeforeTheReturnUnlessOneIsStated() {
        var fever = LocalDate.of(2026, 6, 10);
        var open = new Suspension(SuspensionGround.INFLUENZA, "", ONSET, null, ONSET, null, "");
        var computed = new Suspension(SuspensionGround.INFLUENZA, "", ONSET, fever, ONSET, null, "").withComputedEnd();
        var early = new Suspension(SuspensionGround.INFLUENZA, "", ONSET, fever, ONSET, fever, "");

        assertThat(open.withComputedEnd().until()).isNull();
        assertThat(open.days(UUID.randomUUID())).noneMatch(Excused::settled);
        assertThat(computed.until()).isEqualTo(LocalDate.of(2026, 6, 13));
        assertThat(computed.endsBeforeTheStandard()).isFalse();
        assertThat(early.withComputedEnd().until()).isEqualTo(fever);
        assertThat(early.endsBeforeTheStandard()).isTrue();
    }

    @Test
    void mourningRunsOverDaysOffUnlessTheBoardCountsClassDays() {
        var thursday = LocalDate.of(2026, 6, 18);
        var byCalendar = new BereavementRule(Map.of("祖父", 3), BereavementRule.Counting.CALENDAR);
        var byClassDays = new BereavementRule(Map.of("祖父", 3), BereavementRule.Counting.CLASS_DAYS);

        assertThat(byCalendar.lastDay(thursday, 3, WEEKDAY)).isEqualTo(LocalDate.of(2026, 6, 20));
        assertThat(byCalendar.lastDay(thursday, 9, WEEKDAY)).isEqualTo(LocalDate.of(2026, 6, 26));
        assertThat(byClassDays.lastDay(thursday, 3, WEEKDAY)).isEqualTo(LocalDate.of(2026, 6, 22));
        assertThat(byCalendar.lastDay(thursday, 0, WEEKDAY)).isBefore(thursday);
        assertThat(byCalendar.daysFor("知人")).isZero();
    }

    @Test
    void whatGoesBeyondTheGrantIsAnAbsence() {
        var first = LocalDate.of(2026, 6, 18);
        var asked = new Bereavement("従兄", 0, 0, first, first.plusDays(1), first.minusDays(1), "");
        var longer = new Bereavement("祖父", 0, 0, first, first.plusDays(4), first.plusDays(2), "");
        var shorter = new Bereavement("父", 0, 0, first, first.plusDays(4), first.plusDays(6), "");

        assertThat(asked.days(UUID.randomUUID())).singleElement().satisfies(days -> {
            assertThat(days.mark().code()).isEqualTo(AttendanceCode.PRIVATE_REASON);
            assertThat(days.settled()).isFalse();
        });
        assertThat(longer.days(UUID.randomUUID()))
                .extracting(days -> days.mark().code(), Excused::from, Excused::until)
                .containsExactly(
                        tuple(AttendanceCode.BEREAVEMENT, first, first.plusDays(2)),
                        tuple(AttendanceCode.PRIVATE_REASON, first.plusDays(3), first.plusDays(4)));
        assertThat(shorter.days(UUID.randomUUID()))
                .singleElement()
                .satisfies(days -> assertThat(days.until()).isEqualTo(first.plusDays(4)));
    }
}
