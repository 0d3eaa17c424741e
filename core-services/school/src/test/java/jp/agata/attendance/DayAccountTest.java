package jp.agata.attendance;

import static jp.agata.attendance.DayNumber.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.agata.school.Closure;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Why the numbers of the worked month (1.7.4) are what they are, day by day. */
class DayAccountTest {

    private final Map<String, StudentPeriod> students = byName(June2026.scene().with(RegisterScene.OTHER, false));

    @Test
    void everyNumberOfTheWorkedMonthIsAsManyDays() {
        assertThat(numbers("a")).containsExactly(22, 2, 20, 0, 20, 0, 0, 0);
        assertThat(numbers("b")).containsExactly(22, 7, 15, 0, 15, 0, 0, 0);
        assertThat(numbers("c")).containsExactly(22, 4, 18, 2, 16, 0, 0, 0);
        assertThat(numbers("d")).containsExactly(13, 0, 13, 1, 12, 0, 1, 0);
        assertThat(numbers("e")).containsExactly(7, 2, 5, 0, 5, 0, 0, 0);
        assertThat(numbers("f")).containsExactly(22, 2, 20, 11, 9, 6, 0, 0);
    }

    @Test
    void daysAreListedByTheirReason() {
        assertThat(listed("b", STOPPED))
                .containsExactly(
                        tuple("出席停止（感染症）：インフルエンザ", List.of(8, 9, 10, 11, 12)), tuple("学級閉鎖：インフルエンザ", List.of(25, 26)));
        // 6/20(土) は忌引の期間だが、休業日なので数えない
        assertThat(listed("c", STOPPED))
                .containsExactly(tuple("忌引：祖父", List.of(18, 19)), tuple("学級閉鎖：インフルエンザ", List.of(25, 26)));
        assertThat(listed("c", ABSENT)).containsExactly(tuple("病気欠席", List.of(23, 24)));
        assertThat(listed("d", LATE)).containsExactly(tuple("遅刻", List.of(9)));
        assertThat(listed("f", OFFSITE)).containsExactly(tuple("教育支援センター", List.of(4, 5, 11, 12, 18, 19)));
    }

    @Test
    void whatIsNoClassDayOfTheStudentSaysWhy() {
        assertThat(notCounted("a"))
                .containsExactly(tuple("土曜日・日曜日", List.of(6, 7, 14, 20, 21, 27, 28)), tuple("振替休業", List.of(15)));
        assertThat(notCounted("d"))
                .containsExactly(
                        tuple("土曜日・日曜日", List.of(6, 7, 14)),
                        tuple("振替休業", List.of(15)),
                        tuple("もうこの学級にいない：6.21転学(去6.17)", List.of(18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30)));
        assertThat(notCounted("e").getFirst().toList().getFirst()).isEqualTo("まだこの学級にいない：6.22転入");
    }

    @Test
    void aGradeWhollyClosedSaysByWhichOrder() {
        var ofGrade = new RegisterScene(June2026.MONTH, 3)
                .closed(Closure.Scope.GRADE, 25, 26)
                .student("a", 1, Stay.from(LocalDate.of(2026, 4, 1)), Moves.NONE, Map.of())
                .counted()
                .getFirst();

        assertThat(groups(ofGrade.account().notCounted())).contains(tuple("臨時休業（学年閉鎖）：インフルエンザ", List.of(25, 26)));
    }

    @Test
    void theOnlyHomeroomOfAGradeClosedTakesTheDaysAwayAndSaysSo() {
        var alone = byName(June2026.scene());

        assertThat(numbers(alone, "b")).containsExactly(20, 5, 15, 0, 15, 0, 0, 0);
        assertThat(numbers(alone, "e")).containsExactly(5, 0, 5, 0, 5, 0, 0, 0);
        assertThat(groups(Objects.requireNonNull(alone.get("a")).account().notCounted()))
                .contains(tuple("学級閉鎖：インフルエンザ", List.of(25, 26)));
    }

    private static Map<String, StudentPeriod> byName(RegisterScene scene) {
        return scene.counted().stream()
                .collect(Collectors.toMap(one -> one.student().name(), one -> one));
    }

    private List<Integer> numbers(String name) {
        return numbers(students, name);
    }

    private static List<Integer> numbers(Map<String, StudentPeriod> students, String name) {
        var student = Objects.requireNonNull(students.get(name));
        return Arrays.stream(DayNumber.values())
                .map(number -> {
                    var days = student.account().of(number).stream()
                            .mapToInt(group -> group.days().size())
                            .sum();
                    assertThat(days).isEqualTo(number.of(student.tally()));
                    return days;
                })
                .toList();
    }

    private List<Tuple> listed(String name, DayNumber number) {
        return groups(student(name).account().of(number));
    }

    private List<Tuple> notCounted(String name) {
        return groups(student(name).account().notCounted());
    }

    private StudentPeriod student(String name) {
        return Objects.requireNonNull(students.get(name));
    }

    private static List<Tuple> groups(List<DayAccount.Group> groups) {
        return groups.stream()
                .map(group -> tuple(
                        group.why(),
                        group.days().stream().map(LocalDate::getDayOfMonth).toList()))
                .toList();
    }
}
