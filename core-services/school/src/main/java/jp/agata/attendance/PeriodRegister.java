package jp.agata.attendance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.agata.homeroom.Homeroom;

/**
 * A homeroom's students in a period: everyone who was in it since April.
 *
 * @param classDays 授業日数 of each grade, for a student of the whole period
 */
record PeriodRegister(Homeroom homeroom, Period period, Map<Integer, Integer> classDays, List<StudentPeriod> students) {

    static PeriodRegister of(
            Homeroom homeroom, Period period, Map<Integer, GradeDays> grades, List<RegisterStudent> students) {
        var classDays = new TreeMap<Integer, Integer>();
        grades.forEach((grade, days) -> classDays.put(grade, classDays(period, days)));
        return new PeriodRegister(
                homeroom,
                period,
                classDays,
                students.stream()
                        .map(student -> StudentPeriod.of(
                                student,
                                student.days(homeroom.id(), Objects.requireNonNull(grades.get(student.grade()))),
                                period))
                        .toList());
    }

    Optional<StudentPeriod> find(UUID enrollment) {
        return students.stream()
                .filter(one -> one.student().enrollment().equals(enrollment))
                .findFirst();
    }

    private static int classDays(Period period, GradeDays days) {
        return Math.toIntExact(period.first()
                .datesUntil(period.last().plusDays(1))
                .filter(days::isClassDay)
                .count());
    }
}
