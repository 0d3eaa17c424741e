package jp.agata.excuse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.attendance.AttendanceCode;
import jp.agata.attendance.ExcuseEffects;
import jp.agata.attendance.Mark;
import jp.agata.audit.Audit;
import jp.agata.calendar.JapanTime;
import jp.agata.excuse.Excusable.Whom;
import jp.agata.excuse.Excuse.Kind;
import jp.agata.problem.Problem;
import jp.agata.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a case shows; every look at it is recorded. */
@Service
@Transactional
class ExcusePages {

    /** A choice of the list, with what it asks for. */
    record Choice(SuspensionGround ground, String onset, String recovered) {}

    record Line(String what, String note, String by) {}

    /**
     * @param id absent for a case that is to be entered
     * @param waiting for the principal to admit it
     */
    record Page(
            @Nullable UUID id,
            int version,
            Kind kind,
            Whom whom,
            ExcuseForm form,
            List<Choice> grounds,
            Map<String, Integer> relations,
            List<Line> history,
            boolean withdrawn,
            boolean waiting,
            boolean mayAdmit) {}

    record Day(String day, String before, String after, boolean changed, boolean entered) {}

    /**
     * What the form, as it stands, would do.
     *
     * @param problem why it cannot be entered; then the rest is empty
     */
    record Effect(
            @Nullable String problem,
            List<String> explanation,
            List<Day> days,
            long stopped,
            long absent,
            int changed) {

        static Effect refused(String problem) {
            return new Effect(problem, List.of(), List.of(), 0, 0, 0);
        }
    }

    private final Excuses excuses;
    private final ExcuseRows rows;
    private final Excusable students;
    private final ExcuseWeighing weighing;
    private final ExcuseWords words;
    private final Audit audit;
    private final Clock clock;

    ExcusePages(
            Excuses excuses,
            ExcuseRows rows,
            Excusable students,
            ExcuseWeighing weighing,
            ExcuseWords words,
            Audit audit,
            Clock clock) {
        this.excuses = excuses;
        this.rows = rows;
        this.students = students;
        this.weighing = weighing;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** An empty form for a student, with what the address already says. */
    Page blank(ExcuseForm asked) {
        var day = asked.from() == null || asked.from().isBlank() ? LocalDate.now(clock) : asked.firstDay();
        var whom = students.require(Permission.EXCUSE, enrollment(asked), day);
        viewed(whom);
        var kind = asked.kind() == null ? Kind.SUSPENSION : asked.kind();
        var form = new ExcuseForm(
                whom.enrollment(), kind, asked.ground(), null, null, null, null, null, "0", day.toString(), null, null);
        return page(null, 0, whom, form, List.of(), false, false);
    }

    Page of(UUID id) {
        var history = rows.history(id);
        var latest = history.stream().findFirst().orElseThrow(AccessProblem.NOT_FOUND::with);
        var whom = students.require(
                Permission.EXCUSE, latest.enrollment(), latest.excuse().from());
        viewed(whom);
        var waiting = !latest.withdrawn() && latest.excuse() instanceof Bereavement asked && !asked.isGranted();
        return page(
                id,
                latest.version(),
                whom,
                ExcuseForm.of(latest, weighing.rule()),
                history.stream().map(this::line).toList(),
                latest.withdrawn(),
                waiting);
    }

    /** @param id of the case to be changed; absent for a new one */
    Effect effect(@Nullable UUID id, ExcuseForm form) {
        try {
            var whom = students.require(Permission.EXCUSE, enrollment(form), form.firstDay());
            viewed(whom);
            var excuse = read(id, form, whom);
            weighing.check(whom, id == null ? NEW : id, excuse);
            return effect(whom, id == null ? NEW : id, excuse);
        } catch (Problem refused) {
            if (refused.code().kind() == ProblemCode.Kind.NOT_FOUND) {
                throw refused;
            }
            return Effect.refused(words.of(refused));
        }
    }

    /** Stands for a case that has no id yet. */
    private static final UUID NEW = new UUID(0, 0);

    /** Enters the case, or its next version. Returns its id. */
    UUID save(@Nullable UUID id, int version, ExcuseForm form) {
        var whom = students.require(Permission.EXCUSE, enrollment(form), form.firstDay());
        var excuse = read(id, form, whom);
        if (id == null) {
            return excuses.register(whom.enrollment(), excuse);
        }
        excuses.change(id, version, excuse);
        return id;
    }

    private Excuse read(@Nullable UUID id, ExcuseForm form, Whom whom) {
        var before = id == null ? null : latest(id);
        if (before != null && !before.enrollment().equals(whom.enrollment())) {
            throw AccessProblem.NOT_FOUND.with();
        }
        return form.kind() == Kind.BEREAVEMENT
                ? form.bereavement(weighing, whom, before == null ? null : before.excuse())
                : form.suspension();
    }

    private ExcuseVersion latest(UUID id) {
        var latest = rows.history(id).stream().findFirst().orElseThrow(AccessProblem.NOT_FOUND::with);
        if (latest.withdrawn()) {
            throw ExcuseProblem.WITHDRAWN.with();
        }
        return latest;
    }

    private Effect effect(Whom whom, UUID id, Excuse excuse) {
        var days = weighing.effect(whom, id, excuse);
        var spans = excuse.days(id);
        var within = days.stream()
                .filter(day -> spans.stream().anyMatch(span -> span.covers(day.day())))
                .toList();
        return new Effect(
                null,
                words.explanation(excuse, weighing.rule(), weighing.schoolDays(whom)),
                days.stream()
                        .filter(day -> day.isChanged() || day.entered() || within.contains(day))
                        .map(ExcusePages::day)
                        .toList(),
                within.stream().filter(day -> day.after().isStop()).count(),
                within.stream().filter(day -> day.after().isAbsent()).count(),
                Math.toIntExact(
                        days.stream().filter(ExcuseEffects.Day::isChanged).count()));
    }

    private static Day day(ExcuseEffects.Day day) {
        return new Day(JapanTime.day(day.day()), said(day.before()), said(day.after()), day.isChanged(), day.entered());
    }

    private static String said(Mark mark) {
        var late = mark.late() ? "遅刻" : "";
        var early = mark.early() ? "早退" : "";
        var label = mark.code() == AttendanceCode.PRESENT && (mark.late() || mark.early())
                ? late + early
                : mark.code().label();
        return (label + " " + mark.reason()).strip();
    }

    private Page page(
            @Nullable UUID id,
            int version,
            Whom whom,
            ExcuseForm form,
            List<Line> history,
            boolean withdrawn,
            boolean waiting) {
        return new Page(
                id,
                version,
                form.kind() == null ? Kind.SUSPENSION : form.kind(),
                whom,
                form,
                Arrays.stream(SuspensionGround.values())
                        .map(ground -> new Choice(ground, words.onset(ground), words.recovered(ground)))
                        .toList(),
                weighing.rule().daysByRelation(),
                history,
                withdrawn,
                waiting,
                waiting && students.may(Permission.ADMIT_EXCUSE, whom));
    }

    private Line line(ExcuseVersion version) {
        var what = words.summary(version.excuse());
        return new Line(
                version.withdrawn() ? words.of("excuse.history.withdrawn", what) : what,
                version.excuse().note(),
                version.by() + " " + JapanTime.dayAndTime(version.at()));
    }

    private static UUID enrollment(ExcuseForm form) {
        var enrollment = form.enrollment();
        if (enrollment == null) {
            throw AccessProblem.NOT_FOUND.with();
        }
        return enrollment;
    }

    private void viewed(Whom whom) {
        audit.record(
                Audit.Action.VIEW,
                Audit.Target.of("student", whom.member().student()),
                Permission.EXCUSE.classification(),
                Map.of("what", "excuse"));
    }
}
