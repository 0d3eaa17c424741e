package jp.agata.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jp.agata.attendance.AttendanceCode.Group;

/**
 * Days counted (出欠の記録), of one student or the sum of many. Only the days by code are kept; everything else is
 * derived, so the numbers cannot disagree.
 *
 * @param late 遅刻の回数
 * @param early 早退の回数
 */
public record Tally(Map<AttendanceCode, Integer> days, int late, int early) {

    public static final Tally NONE = new Tally(Map.of(), 0, 0);

    public Tally {
        days = Map.copyOf(days);
    }

    static Tally of(Collection<Mark> marks) {
        var days = new EnumMap<AttendanceCode, Integer>(AttendanceCode.class);
        marks.forEach(mark -> days.merge(mark.code(), 1, Integer::sum));
        return new Tally(days, count(marks, Mark::late), count(marks, Mark::early));
    }

    public static Tally sum(Collection<Tally> tallies) {
        return tallies.stream().reduce(NONE, Tally::plus);
    }

    /** J 授業日数 */
    public int classDays() {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** S 出席停止・忌引等の日数 */
    public int stopped() {
        return of(Group.STOP);
    }

    /** N 出席しなければならない日数 */
    public int required() {
        return classDays() - stopped();
    }

    /** K 欠席日数 */
    public int absent() {
        return of(Group.ABSENT);
    }

    /** A 出席日数 */
    public int present() {
        return required() - absent();
    }

    /** X 出席扱い, part of {@link #present()} */
    public int offsite() {
        return days(AttendanceCode::isOffsite);
    }

    public int of(AttendanceCode code) {
        return days.getOrDefault(code, 0);
    }

    public int of(Group group) {
        return days(code -> code.group() == group);
    }

    /** 皆勤 */
    public boolean isFullAttendance() {
        return required() > 0 && absent() == 0 && late == 0 && early == 0;
    }

    /** 出席率 ΣA/ΣN in percent with one decimal, half up; empty when no day was required. */
    public Optional<BigDecimal> rate() {
        return required() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(present())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(required()), 1, RoundingMode.HALF_UP));
    }

    public Tally plus(Tally other) {
        var sum = new EnumMap<AttendanceCode, Integer>(AttendanceCode.class);
        sum.putAll(days);
        other.days.forEach((code, count) -> sum.merge(code, count, Integer::sum));
        return new Tally(sum, late + other.late, early + other.early);
    }

    private int days(Predicate<AttendanceCode> which) {
        return days.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int count(Collection<Mark> marks, Predicate<Mark> which) {
        return Math.toIntExact(marks.stream().filter(which).count());
    }
}
