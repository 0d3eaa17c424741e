package jp.agata.excuse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.student.Member;
import jp.agata.student.Students;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of a school year within the actor's reach: the own class's, or all of the school. */
@Service
@Transactional
class ExcuseLists {

    /** A case with whose it is. */
    record Case(ExcuseVersion version, Member member, Homeroom home, String summary) {

        public boolean isOpen(LocalDate today) {
            var until = version.excuse().until();
            return until == null || !until.isBefore(today);
        }

        /** 終わりの日が未定、または校長が認めるのを待っている。 */
        public boolean isUnsettled() {
            return version.excuse().days(version.id()).stream().anyMatch(days -> !days.settled());
        }
    }

    private final ExcuseRows rows;
    private final ExcuseWords words;
    private final Homerooms homerooms;
    private final Students students;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ExcuseLists(
            ExcuseRows rows,
            ExcuseWords words,
            Homerooms homerooms,
            Students students,
            Access access,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.words = words;
        this.homerooms = homerooms;
        this.students = students;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of this school year, latest first. The look at them is recorded. */
    List<Case> cases() {
        access.require(Permission.EXCUSE);
        var year = SchoolYear.of(LocalDate.now(clock));
        var cases = between(ownSchool(), year.firstDay(), year.lastDay());
        audit.record(
                Audit.Action.VIEW,
                Audit.Target.of("excuse", "*"),
                Permission.EXCUSE.classification(),
                Map.of("ids", students(cases)));
        return cases;
    }

    /** Whether the actor may report the whole school's. */
    boolean mayReport() {
        return access.ownSchool()
                .filter(school -> access.mayInSchool(Permission.EXCUSE, school))
                .isPresent();
    }

    /** 出席停止の報告 (学校保健安全法施行令7条、施行規則20条): numbers, and no child's name. */
    SuspensionReport report(YearMonth month) {
        var school = ownSchool();
        access.requireSchool(Permission.EXCUSE, school);
        return SuspensionReport.of(between(school, month.atDay(1), month.atEndOfMonth()));
    }

    /** The same, to be taken out of the system. */
    SuspensionReport exported(YearMonth month) {
        var report = report(month);
        audit.record(
                Audit.Action.EXPORT,
                Audit.Target.of("suspension-report", month),
                Permission.EXCUSE.classification(),
                Map.of("count", report.lines().size()));
        return report;
    }

    private List<Case> between(UUID school, LocalDate from, LocalDate until) {
        var homes = homerooms.ofSchool(school, SchoolYear.of(from).year()).stream()
                .collect(Collectors.toMap(Homeroom::id, Function.identity()));
        var members = homes.values().stream()
                .flatMap(home -> students.members(home.id(), from, until).stream())
                .collect(Collectors.toMap(Member::enrollment, Function.identity(), (first, second) -> second));
        return rows.standing(members.keySet(), from, until).stream()
                .map(version -> {
                    var member = Objects.requireNonNull(members.get(version.enrollment()));
                    var home = Objects.requireNonNull(homes.get(member.homeroom()));
                    return new Case(version, member, home, words.summary(version.excuse()));
                })
                .sorted(Comparator.comparing(
                                (Case one) -> one.version().excuse().from())
                        .reversed()
                        .thenComparing(one -> one.home().position())
                        .thenComparing(one -> one.member().number()))
                .toList();
    }

    private UUID ownSchool() {
        return access.ownSchool().orElseThrow(AccessProblem.NOT_FOUND::with);
    }

    private static List<UUID> students(List<Case> cases) {
        return cases.stream().map(one -> one.member().student()).distinct().toList();
    }
}
