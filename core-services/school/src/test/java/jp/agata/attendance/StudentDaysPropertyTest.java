package jp.agata.attendance;

import static jp.agata.attendance.RegisterScene.OTHER;
import static jp.agata.attendance.RegisterScene.OWN;
import static jp.agata.attendance.RegisterScene.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.agata.school.Closure;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StudentDaysPropertyTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final LocalDate FIRST = MONTH.atDay(1);
    private static final LocalDate LAST = MONTH.atEndOfMonth();

    @Property
    void countsNeverExceedWhatHoldsThem(@ForAll("students") StudentDays student) {
        var tally = student.tally(FIRST, LAST);

        assertThat(tally.stopped()).isBetween(0, tally.classDays());
        assertThat(tally.absent()).isBetween(0, tally.required());
        assertThat(tally.offsite()).isBetween(0, tally.present());
        assertThat(tally.late()).isBetween(0, tally.present());
        assertThat(tally.early()).isBetween(0, tally.present());
        assertThat(tally.classDays()).isEqualTo(tally.stopped() + tally.absent() + tally.present());
    }

    @Property
    void splittingTheMonthLosesNoDay(
            @ForAll("students") StudentDays student, @ForAll @IntRange(min = 1, max = 29) int cut) {
        var parts = student.tally(FIRST, MONTH.atDay(cut)).plus(student.tally(MONTH.atDay(cut + 1), LAST));

        assertThat(parts).isEqualTo(student.tally(FIRST, LAST));
    }

    @Property
    void countingDayByDayAgrees(@ForAll("students") StudentDays student) {
        assertThat(numbers(student.tally(FIRST, LAST))).isEqualTo(counted(student));
    }

    @Property
    void everyDayHasOneReasonAndEveryNumberIsTheDaysListedForIt(@ForAll("students") StudentDays student) {
        var account = DayAccount.of(child(student), student, FIRST, LAST);
        var tally = student.tally(FIRST, LAST);

        assertThat(account.days())
                .hasSize(30)
                .allSatisfy(day -> assertThat(day.why()).isNotBlank());
        assertThat(account.tally()).isEqualTo(tally);
        for (var number : DayNumber.values()) {
            assertThat(listed(account.of(number))).as(number.label()).isEqualTo(number.of(tally));
        }
        assertThat(listed(account.notCounted())).isEqualTo(30 - tally.classDays());
    }

    private static int listed(List<DayAccount.Group> groups) {
        return groups.stream().mapToInt(group -> group.days().size()).sum();
    }

    private static RegisterStudent child(StudentDays days) {
        var id = new UUID(1, 1);
        return new RegisterStudent(id, id, 1, "", "", 0, 4, days.stay(), Moves.NONE, Map.of(), List.of());
    }

    /** The same rules once more, as a person would go through the days with a pencil. */
    private static List<Integer> counted(StudentDays student) {
        var strokes = new int[7];
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            var stay = student.stay();
            var last = stay.left() != null ? stay.left() : LocalDate.MAX;
            if (day.isBefore(stay.start())
                    || day.isAfter(last)
                    || !student.gradeDays().days().isClassDay(day, 4)) {
                continue;
            }
            var closed = List.copyOf(student.gradeDays().closures());
            var date = day;
            if (closed.stream()
                    .anyMatch(closure -> closure.scope() == Closure.Scope.GRADE && closure.isInForce(date))) {
                continue;
            }
            strokes[0]++;
            var ownClosed = closed.stream()
                    .anyMatch(closure -> closure.scope() == Closure.Scope.HOMEROOM && closure.isInForce(date));
            pencil(strokes, student.entered().getOrDefault(day, Mark.PRESENT), ownClosed);
        }
        strokes[2] = strokes[0] - strokes[1];
        return IntStream.of(strokes).boxed().toList();
    }

    private static void pencil(int[] strokes, Mark mark, boolean ownClosed) {
        if (ownClosed
                || "B S1 S2 S3 S4 S5 S6".contains(mark.code().code())
                        && !mark.code().code().equals("P")) {
            strokes[1]++;
        } else if (mark.code().code().startsWith("A")) {
            strokes[3]++;
        } else {
            strokes[4]++;
            strokes[5] += mark.late() ? 1 : 0;
            strokes[6] += mark.early() ? 1 : 0;
        }
    }

    @Provide
    Arbitrary<StudentDays> students() {
        return Combinators.combine(stays(), marks(), scenes())
                .as((stay, marks, grade) -> new StudentDays(stay, OWN, grade, marks, List.of()));
    }

    private static Arbitrary<Stay> stays() {
        var starts = Arbitraries.integers().between(-40, 25).map(FIRST::plusDays);
        var lengths = Arbitraries.integers().between(0, 60).injectNull(0.5);
        return Combinators.combine(starts, lengths)
                .as((start, length) -> length == null
                        ? Stay.from(start)
                        : Stay.between(start, start.plusDays(length), start.plusDays(length + 3)));
    }

    private static Arbitrary<Map<LocalDate, Mark>> marks() {
        var days = Arbitraries.integers().between(0, 29).map(FIRST::plusDays);
        return Arbitraries.maps(days, mark()).ofMaxSize(25);
    }

    private static Arbitrary<Mark> mark() {
        var flags = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(AttendanceCode.class), flags, flags)
                .as((code, late, early) -> code.group() == AttendanceCode.Group.ATTEND
                        ? new Mark(code, late, early, 0, "", null)
                        : Mark.of(code));
    }

    private static Arbitrary<GradeDays> scenes() {
        var scopes = Arbitraries.of(Closure.Scope.GRADE, Closure.Scope.HOMEROOM);
        var days = Arbitraries.integers().between(1, 30);
        var closed =
                Combinators.combine(scopes, days, days).as(Order::new).list().ofMaxSize(2);
        var off = days.set().ofMaxSize(3);
        return Combinators.combine(closed, off).as((orders, daysOff) -> {
            var scene = new RegisterScene(MONTH, 4).with(OTHER, false);
            orders.forEach(order -> scene.closed(order.scope(), order.from(), order.until()));
            daysOff.forEach(day -> scene.offOn(day, "振替休業"));
            return scene.gradeDays(true);
        });
    }

    private record Order(Closure.Scope scope, int one, int other) {

        int from() {
            return Math.min(one, other);
        }

        int until() {
            return Math.max(one, other);
        }
    }
}
