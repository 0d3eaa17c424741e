package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.attendance.GradeDays.GradeHomeroom;
import jp.agata.attendance.MonthRegister.Closing;
import jp.agata.attendance.MonthRegister.Place;
import jp.agata.attendance.RegisterMonth.Rulings;
import jp.agata.calendar.SchoolYear;
import jp.agata.school.CalendarRule;
import jp.agata.school.Closure;
import jp.agata.school.SchoolDay;
import jp.agata.school.SchoolDays;

/** A homeroom's month for tests, built up line by line. */
final class RegisterScene {

    static final UUID OWN = new UUID(0, 1);
    static final UUID OTHER = new UUID(0, 2);
    static final UUID SPECIAL_NEEDS = new UUID(0, 3);

    private final YearMonth month;
    private final int grade;
    private final Map<SchoolDays.Key, SchoolDay> overrides = new HashMap<>();
    private final List<GradeHomeroom> homerooms = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<RegisterStudent> students = new ArrayList<>();

    RegisterScene(YearMonth month, int grade) {
        this.month = month;
        this.grade = grade;
        with(OWN, false);
    }

    RegisterScene with(UUID homeroom, boolean specialNeeds) {
        var year = SchoolYear.of(month.atDay(1));
        homerooms.add(new GradeHomeroom(homeroom, specialNeeds, year.firstDay(), year.lastDay()));
        return this;
    }

    RegisterScene classOn(int day, String label) {
        var date = month.atDay(day);
        overrides.put(
                new SchoolDays.Key(date, SchoolDays.ALL_GRADES), new SchoolDay(date, SchoolDay.Kind.CLASS_DAY, label));
        return this;
    }

    RegisterScene offOn(int day, String label) {
        var date = month.atDay(day);
        overrides.put(new SchoolDays.Key(date, SchoolDays.ALL_GRADES), SchoolDay.dayOff(date, label));
        return this;
    }

    RegisterScene closed(Closure.Scope scope, int from, int until) {
        closures.add(new Closure(
                UUID.randomUUID(),
                Closure.Basis.INFECTION,
                scope,
                Set.of(grade),
                Set.of(OWN),
                month.atDay(from),
                month.atDay(until),
                "インフルエンザ"));
        return this;
    }

    RegisterScene student(String name, int number, Stay stay, Moves moves, Map<LocalDate, Mark> marks) {
        return student(name, number, stay, moves, marks, List.of());
    }

    RegisterScene student(
            String name, int number, Stay stay, Moves moves, Map<LocalDate, Mark> marks, List<Excused> excused) {
        var entries = marks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new RegisterStudent.Entry(entry.getValue(), 1)));
        students.add(new RegisterStudent(
                new UUID(1, number), new UUID(2, number), number, name, "", 0, grade, stay, moves, entries, excused));
        return this;
    }

    GradeDays gradeDays(boolean specialNeedsKeepsOpen) {
        return new GradeDays(
                grade,
                new SchoolDays(overrides, CalendarRule.WITHOUT_VACATIONS),
                closures,
                homerooms,
                specialNeedsKeepsOpen);
    }

    /** The same days as {@link #register()} counts, each with its reason. */
    List<StudentPeriod> counted() {
        var period = new Period(month.toString(), month.toString(), month.atDay(1), month.atEndOfMonth());
        return students.stream()
                .map(student -> StudentPeriod.of(student, student.days(OWN, gradeDays(true)), period))
                .toList();
    }

    MonthRegister register() {
        return register(Rulings.STANDARD);
    }

    MonthRegister register(Rulings rulings) {
        var place = new Place(
                new UUID(9, 9),
                "見本市立見本小学校",
                OWN,
                grade + "年1組",
                List.of(grade),
                false,
                SchoolYear.of(month.atDay(1)).year(),
                List.of("見本 先生"));
        var confirmed =
                month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).collect(Collectors.toSet());
        return new RegisterMonth(
                        place,
                        month,
                        Map.of(grade, gradeDays(rulings.specialNeedsKeepsOpen())),
                        confirmed,
                        MarkSymbols.STANDARD,
                        rulings)
                .of(students, Closing.OPEN);
    }

    /** J, S, N, K, A, R, H */
    static List<Integer> numbers(Tally tally) {
        return List.of(
                tally.classDays(),
                tally.stopped(),
                tally.required(),
                tally.absent(),
                tally.present(),
                tally.late(),
                tally.early());
    }
}
