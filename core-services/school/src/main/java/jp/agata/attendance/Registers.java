package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.access.Role;
import jp.agata.attendance.GradeDays.GradeHomeroom;
import jp.agata.attendance.MonthRegister.Place;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.identity.Posts;
import jp.agata.school.Closure;
import jp.agata.school.SchoolCalendar;
import jp.agata.school.Schools;
import jp.agata.student.Member;
import jp.agata.student.Students;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads what a register is made of: the calendar, the students, their entries. */
@Component
@EnableConfigurationProperties(AttendanceSettings.class)
class Registers {

    record Attendee(UUID enrollment, int grade, Stay stay) {}

    private final SchoolCalendar calendar;
    private final Schools schools;
    private final Students students;
    private final Posts posts;
    private final RegisterRows rows;
    private final ObjectProvider<ExcusedDays> excusedDays;
    private final AttendanceSettings settings;

    Registers(
            SchoolCalendar calendar,
            Schools schools,
            Students students,
            Posts posts,
            RegisterRows rows,
            ObjectProvider<ExcusedDays> excusedDays,
            AttendanceSettings settings) {
        this.calendar = calendar;
        this.schools = schools;
        this.students = students;
        this.posts = posts;
        this.rows = rows;
        this.excusedDays = excusedDays;
        this.settings = settings;
    }

    MarkSymbols symbols() {
        return settings.marks();
    }

    MonthRegister register(Homeroom home, YearMonth month) {
        var year = new SchoolYear(home.schoolYear());
        var last = month.atEndOfMonth();
        var confirmed = rows.sheets().confirmations(home.id(), month.atDay(1), last).stream()
                .map(SheetRows.Confirmation::day)
                .collect(Collectors.toSet());
        var grades = gradeDays(home, year.firstDay(), last);
        return new RegisterMonth(place(home, month), month, grades, confirmed, symbols(), settings.rulings())
                .of(students(home, year.firstDay(), last), rows.sheets().closing(home.id(), month));
    }

    /** Everyone on roll on any day since the first, with the entries between the two. */
    List<RegisterStudent> students(Homeroom home, LocalDate first, LocalDate last) {
        var entries = rows.marks().of(home.id(), first, last).stream()
                .collect(Collectors.groupingBy(
                        MarkRows.Row::enrollment,
                        Collectors.toMap(
                                MarkRows.Row::day, row -> new RegisterStudent.Entry(row.mark(), row.version()))));
        var members = students.members(home, first, last);
        var excused = excused(members.stream().map(Member::enrollment).toList(), first, last);
        return members.stream()
                .map(member -> student(
                        member,
                        entries.getOrDefault(member.enrollment(), Map.of()),
                        excused.getOrDefault(member.enrollment(), List.of())))
                .toList();
    }

    /** Another number whenever a case was entered or changed. */
    long excusedChanges() {
        return excusedDays.stream().mapToLong(ExcusedDays::changes).sum();
    }

    /** By enrollment. */
    Map<UUID, List<Excused>> excused(List<UUID> enrollments, LocalDate first, LocalDate last) {
        return excusedDays.stream()
                .flatMap(known -> known.of(enrollments, first, last).entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
    }

    /** Who may have a mark on a day between the two, and in which grade. */
    List<Attendee> attendees(Homeroom home, LocalDate first, LocalDate last) {
        return students.memberships(home, first, last).stream()
                .map(member -> new Attendee(
                        member.enrollment(),
                        member.grade(),
                        new Stay(
                                member.startDate(),
                                member.leftDate(),
                                member.rollEndDate(),
                                member.memberFrom(),
                                member.memberUntil())))
                .toList();
    }

    Map<Integer, GradeDays> gradeDays(Homeroom home, LocalDate first, LocalDate last) {
        return gradeDays(home.school(), new SchoolYear(home.schoolYear()), home.grades(), first, last);
    }

    /** The days of several grades of a school, from one look at its calendar. */
    Map<Integer, GradeDays> gradeDays(
            UUID school, SchoolYear year, Collection<Integer> grades, LocalDate first, LocalDate last) {
        var stretch = calendar.between(school, first, last);
        return grades.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        grade -> new GradeDays(
                                grade,
                                stretch.days(),
                                stretch.closures(),
                                homerooms(school, year, grade, stretch.closures()),
                                settings.specialNeedsKeepsOpen())));
    }

    /** The days of grades in a school year, if the school had these closures instead of its own. */
    Map<Integer, GradeDays> gradeDays(
            UUID school, SchoolYear year, Collection<Integer> grades, UnaryOperator<List<Closure>> instead) {
        var stretch = calendar.between(school, year.firstDay(), year.lastDay());
        var closures = instead.apply(stretch.closures());
        return grades.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        grade -> new GradeDays(
                                grade,
                                stretch.days(),
                                closures,
                                rows.grades().homerooms(school, grade, year),
                                settings.specialNeedsKeepsOpen())));
    }

    // 学級閉鎖がなければ、学年のほかの学級を見るまでもない
    private List<GradeHomeroom> homerooms(UUID school, SchoolYear year, int grade, List<Closure> closures) {
        return closures.isEmpty() ? List.of() : rows.grades().homerooms(school, grade, year);
    }

    private Place place(Homeroom home, YearMonth month) {
        return new Place(
                home.school(),
                schools.get(home.school()).name(),
                home.id(),
                home.displayName(),
                home.grades(),
                home.kind() == HomeroomKind.SPECIAL_NEEDS,
                home.schoolYear(),
                teachers(home, month));
    }

    // 月の途中で担任が代わった月は、両方の名を載せる
    private List<String> teachers(Homeroom home, YearMonth month) {
        return Stream.of(month.atDay(1), month.atEndOfMonth())
                .flatMap(day -> posts.inCharge(home.id(), Role.HOMEROOM_TEACHER, day).stream())
                .map(Posts.Holder::name)
                .distinct()
                .toList();
    }

    private static RegisterStudent student(
            Member member, Map<LocalDate, RegisterStudent.Entry> entries, List<Excused> excused) {
        var from = member.memberFrom();
        var stay = new Stay(
                member.startDate(),
                member.leftDate(),
                member.rollEndDate(),
                from == null ? member.startDate() : from,
                member.memberUntil());
        return new RegisterStudent(
                member.enrollment(),
                member.student(),
                member.number(),
                member.name(),
                member.furigana(),
                member.gender().code(),
                member.grade(),
                stay,
                moves(member),
                entries,
                excused);
    }

    private static Moves moves(Member member) {
        var in = switch (member.startKind()) {
            case ENTRANCE -> "";
            case TRANSFER_IN -> Texts.of("move.in.transfer");
            case ADMISSION -> Texts.of("move.in.admission");
        };
        var end = member.endKind();
        var out = end == null
                ? ""
                : switch (end) {
                    case GRADUATION -> "";
                    case TRANSFER_OUT, WITHDRAWAL, REMOVAL, DEATH -> end.label();
                };
        return new Moves(in, out);
    }
}
