package jp.agata.excuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import jp.agata.calendar.JapanTime;
import jp.agata.problem.Problem;
import jp.agata.web.Sentences;
import org.springframework.stereotype.Component;

/** Says in Japanese what was computed, and why: from which day, by which rule, until which day. */
@Component
class ExcuseWords {

    private static final int LONGEST_WAIT = 60;

    private final Sentences sentences;

    ExcuseWords(Sentences sentences) {
        this.sentences = sentences;
    }

    String of(String key, Object... arguments) {
        return sentences.of(key, arguments);
    }

    String of(Problem problem) {
        return sentences.of(problem);
    }

    String onset(SuspensionGround ground) {
        return sentences.of("excuse.onset", ground);
    }

    String recovered(SuspensionGround ground) {
        return sentences.of("excuse.recovered", ground);
    }

    /** インフルエンザ 6/8〜6/13. */
    String summary(Excuse excuse) {
        var until = excuse.until();
        var span = until == null
                ? of("excuse.span.open", JapanTime.shortDay(excuse.from()))
                : excuse.from().equals(until)
                        ? JapanTime.shortDay(until)
                        : of("excuse.span", JapanTime.shortDay(excuse.from()), JapanTime.shortDay(until));
        return excuse.reason() + " " + span;
    }

    /** From the rule to the day, step by step. */
    List<String> explanation(Excuse excuse, BereavementRule rule, Predicate<LocalDate> schoolDay) {
        return switch (excuse) {
            case Suspension suspension -> suspension(suspension, schoolDay);
            case Bereavement bereavement -> bereavement(bereavement, rule, schoolDay);
        };
    }

    private List<String> suspension(Suspension suspension, Predicate<LocalDate> schoolDay) {
        var ground = suspension.ground();
        var steps = new ArrayList<String>();
        steps.add(sentences.of("excuse.rule", ground));
        var onset = suspension.onset();
        ground.returnByOnset(onset)
                .ifPresent(back -> steps.add(of(
                        "excuse.byOnset",
                        onset(ground),
                        JapanTime.day(Objects.requireNonNull(onset)),
                        ground.daysAfterOnset(),
                        JapanTime.day(back))));
        var recovered = suspension.recovered();
        ground.returnByRecovery(recovered)
                .ifPresent(back -> steps.add(of(
                        ground.daysAfterRecovery() == 0 ? "excuse.byRecovery.sameDay" : "excuse.byRecovery",
                        recovered(ground),
                        JapanTime.day(Objects.requireNonNull(recovered)),
                        ground.daysAfterRecovery(),
                        JapanTime.day(back))));
        steps.add(end(suspension, schoolDay));
        return steps;
    }

    private String end(Suspension suspension, Predicate<LocalDate> schoolDay) {
        var ground = suspension.ground();
        var earliest = suspension.earliestReturn();
        var until = suspension.until();
        if (until != null && suspension.endsBeforeTheStandard()) {
            return of("excuse.end.early", JapanTime.day(earliest.orElseThrow()), back(until, schoolDay));
        }
        if (until != null) {
            var key = earliest.filter(until.plusDays(1)::equals).isPresent()
                    ? "excuse.end.computed"
                    : "excuse.end.stated";
            return of(key, JapanTime.day(until), back(until, schoolDay));
        }
        return ground.returnByOnset(suspension.onset())
                .map(day -> of("excuse.end.notBefore", JapanTime.day(day), recovered(ground)))
                .orElseGet(() -> of(ground.countsFromRecovery() ? "excuse.end.unknown" : "excuse.end.physician"));
    }

    private List<String> bereavement(Bereavement bereavement, BereavementRule rule, Predicate<LocalDate> schoolDay) {
        var steps = new ArrayList<String>();
        var relation = bereavement.relation();
        if (rule.knows(relation)) {
            steps.add(of("excuse.mourning.table", relation, rule.daysFor(relation)));
        } else {
            steps.add(
                    bereavement.isGranted()
                            ? of("excuse.mourning.admitted", relation, bereavement.granted())
                            : of("excuse.mourning.asked", relation));
        }
        if (bereavement.travelDays() > 0) {
            steps.add(of("excuse.mourning.travel", bereavement.travelDays()));
        }
        if (bereavement.isGranted()) {
            steps.add(of("excuse.mourning." + rule.counting(), JapanTime.day(bereavement.grantedUntil())));
        }
        if (bereavement.grantedUntil().isBefore(bereavement.until())) {
            steps.add(of("excuse.mourning.beyond", JapanTime.day(bereavement.until())));
        }
        steps.add(of("excuse.mourning.back", back(bereavement.until(), schoolDay)));
        return steps;
    }

    /** The first 授業日 after the last day away. */
    private static String back(LocalDate last, Predicate<LocalDate> schoolDay) {
        return firstSchoolDayAfter(last, schoolDay).map(JapanTime::day).orElse("");
    }

    static Optional<LocalDate> firstSchoolDayAfter(LocalDate last, Predicate<LocalDate> schoolDay) {
        return last.plusDays(1)
                .datesUntil(last.plusDays(LONGEST_WAIT))
                .filter(schoolDay)
                .findFirst();
    }
}
