package jp.agata.attendance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The days of many students in a period, added up: of a homeroom, a grade or a school. Rates are of the sums, never means.
 *
 * @param classDays 授業日数 of a student of the whole period, by grade
 * @param onRoll 在籍 on the last day
 * @param fullAttendance 皆勤者
 */
record PeriodTotal(Map<Integer, Integer> classDays, long onRoll, Tally tally, long fullAttendance) {

    static PeriodTotal of(PeriodRegister register) {
        return of(register.classDays(), register.students());
    }

    /** By grade, in order. */
    static Map<Integer, PeriodTotal> byGrade(Collection<PeriodRegister> registers) {
        var classDays = classDays(registers);
        var totals = new TreeMap<Integer, PeriodTotal>();
        registers.stream()
                .flatMap(register -> register.students().stream())
                .collect(Collectors.groupingBy(one -> one.student().grade()))
                .forEach((grade, students) ->
                        totals.put(grade, of(Map.of(grade, classDays.getOrDefault(grade, 0)), students)));
        return totals;
    }

    static PeriodTotal ofAll(Collection<PeriodRegister> registers) {
        return of(
                classDays(registers),
                registers.stream()
                        .flatMap(register -> register.students().stream())
                        .toList());
    }

    /** As shown: one number, or one for each grade where they differ. */
    public String classDaysShown() {
        var different = classDays.values().stream().distinct().toList();
        return different.size() == 1
                ? different.getFirst().toString()
                : classDays.entrySet().stream()
                        .map(grade -> Texts.of("totals.of-grade", grade.getKey(), grade.getValue()))
                        .collect(Collectors.joining("、"));
    }

    public String rate() {
        return MonthNumbers.rate(tally);
    }

    private static PeriodTotal of(Map<Integer, Integer> classDays, List<StudentPeriod> students) {
        return new PeriodTotal(
                new TreeMap<>(classDays),
                students.stream()
                        .filter(one ->
                                one.student().stay().isOnRoll(one.period().last()))
                        .count(),
                Tally.sum(students.stream().map(StudentPeriod::tally).toList()),
                students.stream().filter(one -> one.tally().isFullAttendance()).count());
    }

    private static Map<Integer, Integer> classDays(Collection<PeriodRegister> registers) {
        return registers.stream()
                .flatMap(register -> register.classDays().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, TreeMap::new));
    }
}
