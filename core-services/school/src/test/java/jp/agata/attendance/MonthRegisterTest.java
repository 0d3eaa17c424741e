package jp.agata.attendance;

import static jp.agata.attendance.RegisterScene.OTHER;
import static jp.agata.attendance.RegisterScene.SPECIAL_NEEDS;
import static jp.agata.attendance.RegisterScene.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import jp.agata.attendance.MonthRegister.Row;
import jp.agata.attendance.MonthRegister.Void;
import jp.agata.attendance.RegisterMonth.Rulings;
import jp.agata.school.Closure;
import org.junit.jupiter.api.Test;

class MonthRegisterTest {

    private static final YearMonth JUNE = June2026.MONTH;

    /** A1 */
    @Test
    void closureOfOneHomeroomStaysInClassDays() {
        var register = June2026.scene().with(OTHER, false).register();

        assertThat(register.classDays()).containsExactly(Map.entry(3, 22));
        assertThat(tally(register, "a")).containsExactly(22, 2, 20, 0, 20, 0, 0);
        assertThat(tally(register, "b")).containsExactly(22, 7, 15, 0, 15, 0, 0);
        assertThat(tally(register, "c")).containsExactly(22, 4, 18, 2, 16, 0, 0);
        assertThat(tally(register, "d")).containsExactly(13, 0, 13, 1, 12, 1, 0);
        assertThat(tally(register, "e")).containsExactly(7, 2, 5, 0, 5, 0, 0);
        assertThat(tally(register, "f")).containsExactly(22, 2, 20, 11, 9, 0, 0);
        assertThat(numbers(register.total())).containsExactly(108, 17, 91, 14, 77, 1, 0);
        assertThat(register.total().rate()).contains(new BigDecimal("84.6"));
        assertThat(row(register, "f").tally().offsite()).isEqualTo(6);
    }

    /** A1 */
    @Test
    void remarksOfTheWorkedMonth() {
        var register = June2026.scene().with(OTHER, false).register();

        assertThat(row(register, "a").remark()).isEqualTo("学級閉鎖2");
        assertThat(row(register, "b").remark()).isEqualTo("インフルエンザ5、学級閉鎖2");
        assertThat(row(register, "c").remark()).isEqualTo("忌引2、学級閉鎖2");
        assertThat(row(register, "d").remark()).isEqualTo("6.21転学");
        assertThat(row(register, "e").remark()).isEqualTo("学級閉鎖2、6.22転入");
        assertThat(row(register, "f").remark()).isEqualTo("学級閉鎖2、うち支援センター6");
    }

    /** A1 */
    @Test
    void footOfTheNinthOfJune() {
        var ninth = June2026.scene().with(OTHER, false).register().dayTotals().get(8);

        assertThat(ninth).isEqualTo(new DayTotal(5, 1, 1, 1, 0));
        assertThat(ninth.present()).isEqualTo(3);
    }

    /** A2 */
    @Test
    void closureOfTheOnlyHomeroomOfAGradeLeavesClassDays() {
        var register = June2026.scene().register();

        assertThat(register.classDays()).containsExactly(Map.entry(3, 20));
        assertThat(column(register, Tally::classDays)).containsExactly(20, 20, 20, 13, 5, 20);
        assertThat(column(register, Tally::stopped)).containsExactly(0, 5, 2, 0, 0, 0);
        assertThat(column(register, Tally::required)).containsExactly(20, 15, 18, 13, 5, 20);
        assertThat(column(register, Tally::absent)).containsExactly(0, 0, 2, 1, 0, 11);
        assertThat(column(register, Tally::present)).containsExactly(20, 15, 16, 12, 5, 9);
        assertThat(register.days().get(24).label()).isEqualTo("臨時休業");
    }

    @Test
    void gradeOrderAndOrderOfTheOnlyHomeroomAreTheSame() {
        var byHomeroom = June2026.scene().register();
        var byGrade = new RegisterScene(JUNE, 3)
                .with(OTHER, false)
                .classOn(13, "参観日")
                .offOn(15, "振替休業")
                .closed(Closure.Scope.GRADE, 25, 26)
                .student("a", 1, Stay.from(LocalDate.of(2026, 4, 1)), Moves.NONE, Map.of())
                .register();

        assertThat(tally(byGrade, "a")).isEqualTo(tally(byHomeroom, "a"));
    }

    @Test
    void boardDecidesWhetherSpecialNeedsHomeroomKeepsItsGradeOpen() {
        var scene = June2026.scene().with(SPECIAL_NEEDS, true);

        assertThat(tally(scene.register(new Rulings(true, true)), "a")).containsExactly(22, 2, 20, 0, 20, 0, 0);
        assertThat(tally(scene.register(new Rulings(false, true)), "a")).containsExactly(20, 0, 20, 0, 20, 0, 0);
    }

    @Test
    void cellsOutsideTheStayAreCrossedOut() {
        var register = June2026.scene().with(OTHER, false).register();

        assertThat(row(register, "d").voids()).containsExactly(new Void(18, 30, "6.21転学(去6.17)"));
        assertThat(row(register, "e").voids()).containsExactly(new Void(1, 21, "6.22転入"));
        assertThat(row(register, "a").voids()).isEmpty();
    }

    /** E2 */
    @Test
    void rollCountsToTheDayBeforeTheNewSchoolTookTheChildIn() {
        var scene = June2026.scene();
        for (var number = 100; number < 126; number++) {
            scene.student("other", number, Stay.from(LocalDate.of(2026, 4, 1)), Moves.NONE, Map.of());
        }
        var register = scene.register();

        assertThat(register.rollStart().total()).isEqualTo(31);
        assertThat(register.arrivals()).isEqualTo(1);
        assertThat(register.departures()).isEqualTo(1);
        assertThat(register.rollEnd().total()).isEqualTo(31);
    }

    /** E1 */
    @Test
    void childWhoLeftOnTheThirtiethIsOnTheRollOnTheThirtyFirst() {
        var october = YearMonth.of(2026, 10);
        var november = YearMonth.of(2026, 11);

        assertThat(thirty(october).rollStart().total()).isEqualTo(30);
        assertThat(thirty(october).rollEnd().total()).isEqualTo(30);
        assertThat(thirty(october).departures()).isZero();
        assertThat(thirty(november).rollStart().total()).isEqualTo(30);
        assertThat(thirty(november).departures()).isEqualTo(1);
        assertThat(thirty(november).rollEnd().total()).isEqualTo(29);
    }

    private static MonthRegister thirty(YearMonth month) {
        var scene = new RegisterScene(month, 3);
        for (var number = 1; number < 30; number++) {
            scene.student("other", number, Stay.from(LocalDate.of(2026, 4, 1)), Moves.NONE, Map.of());
        }
        var gone = Stay.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 1));
        return scene.student("gone", 30, gone, new Moves("", "転学"), Map.of()).register();
    }

    @Test
    void changeOfHomeroomSplitsTheDays() {
        var moved = LocalDate.of(2026, 6, 16);
        var start = LocalDate.of(2026, 4, 1);
        var before = scene("x", new Stay(start, null, null, start, moved.minusDays(1)));
        var after = scene("x", new Stay(start, null, null, moved, null));
        var whole = scene("x", Stay.from(start));

        assertThat(numbers(row(before, "x").tally().plus(row(after, "x").tally())))
                .isEqualTo(numbers(row(whole, "x").tally()));
        assertThat(row(before, "x").voids()).containsExactly(new Void(16, 30, "6.16学級替"));
        assertThat(row(after, "x").voids()).containsExactly(new Void(1, 15, "6.16学級替"));
    }

    private static MonthRegister scene(String name, Stay stay) {
        return new RegisterScene(JUNE, 3)
                .student(name, 1, stay, Moves.NONE, Map.of(JUNE.atDay(4), Mark.of(AttendanceCode.SICK)))
                .register();
    }

    private static List<Integer> tally(MonthRegister register, String name) {
        return numbers(row(register, name).tally());
    }

    private static List<Integer> column(MonthRegister register, java.util.function.Function<Tally, Integer> number) {
        return register.rows().stream().map(Row::tally).map(number).toList();
    }

    private static Row row(MonthRegister register, String name) {
        return register.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
