package jp.agata.attendance;

import static jp.agata.attendance.AttendanceCode.*;
import static jp.agata.attendance.RegisterScene.OTHER;
import static jp.agata.attendance.RegisterScene.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.attendance.MonthRegister.Cell;
import jp.agata.attendance.MonthRegister.Row;
import jp.agata.school.Closure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked month of June 2026 again: pupils b and c, now from their cases instead of marks typed day by day. */
class ExcusedMonthTest {

    private static final YearMonth JUNE = June2026.MONTH;
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Test
    void casesGiveTheNumbersThatMarksGave() {
        var register = register(
                Map.of(),
                excused(Mark.of(INFECTION).because("インフルエンザ"), 8, 12),
                excused(Mark.of(BEREAVEMENT).because("祖父"), 18, 20));

        assertThat(numbers(row(register, "b").tally())).containsExactly(22, 7, 15, 0, 15, 0, 0);
        assertThat(row(register, "b").remark()).isEqualTo("インフルエンザ5、学級閉鎖2");
        assertThat(numbers(row(register, "c").tally())).containsExactly(22, 4, 18, 0, 18, 0, 0);
        assertThat(row(register, "c").remark()).isEqualTo("忌引2、学級閉鎖2");
        assertThat(cell(register, "b", 8).symbol()).isEqualTo("停");
        assertThat(cell(register, "b", 8).excused()).isNotNull();
        assertThat(cell(register, "b", 7).excused()).isNull();
    }

    @Test
    void anAbsenceEnteredBeforeIsTheCasesAndWhoCameHasCome() {
        var entered = Map.of(
                JUNE.atDay(8), Mark.of(SICK).because("発熱"),
                JUNE.atDay(9), Mark.PRESENT.leavingEarly(),
                JUNE.atDay(10), Mark.of(PRINCIPAL_APPROVED));
        var register = register(entered, excused(Mark.of(INFECTION), 8, 12), null);

        assertThat(cell(register, "b", 8).symbol()).isEqualTo("停");
        assertThat(cell(register, "b", 9).symbol()).isEqualTo("ハ");
        assertThat(cell(register, "b", 9).excused()).isNull();
        assertThat(cell(register, "b", 10).symbol()).isEqualTo("他");
        assertThat(row(register, "b").tally().stopped()).isEqualTo(4 + 2);
        assertThat(row(register, "b").tally().early()).isEqualTo(1);
    }

    /** 「5」を打ってから期間を入れる: その日も、期間の病名で数える。 */
    @Test
    void theBareMarkEnteredBeforeTheCaseIsTheCases() {
        var bare = Map.of(
                JUNE.atDay(8),
                Mark.of(INFECTION),
                JUNE.atDay(9),
                Mark.of(INFECTION).because("はしか"));
        var register = register(bare, excused(Mark.of(INFECTION).because("インフルエンザ"), 8, 12), null);

        assertThat(cell(register, "b", 8).excused()).isNotNull();
        assertThat(row(register, "b").remark()).isEqualTo("インフルエンザ4、はしか1、学級閉鎖2");
    }

    @Test
    void anIllnessEnteredAfterTheMourningStays() {
        var register = register(Map.of(JUNE.atDay(22), Mark.of(SICK)), excused(Mark.of(PRIVATE_REASON), 22, 23), null);

        assertThat(cell(register, "b", 22).symbol()).isEqualTo("病");
        assertThat(cell(register, "b", 23).symbol()).isEqualTo("事");
    }

    @Test
    void onADayTheClassIsClosedTheCaseIsWritten() {
        var register = register(Map.of(), excused(Mark.of(INFECTION), 24, 26), null);

        assertThat(cell(register, "b", 25).symbol()).isEqualTo("停");
        assertThat(row(register, "b").tally().stopped()).isEqualTo(3);
    }

    @Test
    void anEndThatNobodyKnowsKeepsTheMonthOpen() {
        var register = register(Map.of(), excused(Mark.of(INFECTION), 8, null), null);

        assertThat(new ClosingCheck(register).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains("6月8日", "終わりの日"));
    }

    private static MonthRegister register(Map<LocalDate, Mark> entered, @Nullable Excused ofB, @Nullable Excused ofC) {
        return new RegisterScene(JUNE, 3)
                .with(OTHER, false)
                .classOn(13, "参観日")
                .offOn(15, "振替休業")
                .closed(Closure.Scope.HOMEROOM, 25, 26)
                .student("b", 2, Stay.from(APRIL), Moves.NONE, entered, ofB == null ? List.of() : List.of(ofB))
                .student("c", 3, Stay.from(APRIL), Moves.NONE, Map.of(), ofC == null ? List.of() : List.of(ofC))
                .register();
    }

    private static Excused excused(Mark mark, int from, @Nullable Integer until) {
        return new Excused(
                UUID.randomUUID(), JUNE.atDay(from), until == null ? null : JUNE.atDay(until), mark, until != null);
    }

    private static Row row(MonthRegister register, String name) {
        return register.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(MonthRegister register, String name, int day) {
        return row(register, name).cells().get(day - 1);
    }
}
