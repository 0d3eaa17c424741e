package jp.agata.excuse;

import static jp.agata.excuse.ExcuseProblem.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.agata.attendance.ExcuseEffects;
import jp.agata.attendance.Excused;
import jp.agata.excuse.Excusable.Whom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What a case would do, and whether it may stand: computed the same way before it is entered and when it is. */
@Component
@EnableConfigurationProperties(ExcuseSettings.class)
class ExcuseWeighing {

    private final ExcuseRows rows;
    private final ExcuseEffects effects;
    private final BereavementRule rule;

    ExcuseWeighing(ExcuseRows rows, ExcuseEffects effects, ExcuseSettings settings) {
        this.rows = rows;
        this.effects = effects;
        this.rule = settings.rule();
    }

    BereavementRule rule() {
        return rule;
    }

    boolean isByTheTable(Bereavement asked) {
        return rule.knows(asked.relation());
    }

    /** A bereavement with the days its relation is granted, or those the principal admitted before. */
    Bereavement bereavement(
            Whom whom,
            String relation,
            int travelDays,
            LocalDate from,
            @Nullable LocalDate until,
            String note,
            @Nullable Excuse before) {
        var admitted = before instanceof Bereavement known && known.relation().equals(relation) ? known.granted() : 0;
        var granted = rule.knows(relation) ? 0 : admitted;
        var days = rule.knows(relation) ? rule.daysFor(relation) : granted;
        var last = lastDay(whom, from, days == 0 ? 0 : days + travelDays);
        var end = until != null ? until : last.isBefore(from) ? from : last;
        return new Bereavement(relation, travelDays, granted, from, end, last, note);
    }

    Bereavement granted(Whom whom, Bereavement asked, int days) {
        var last = lastDay(whom, asked.from(), days + asked.travelDays());
        return new Bereavement(
                asked.relation(), asked.travelDays(), days, asked.from(), asked.until(), last, asked.note());
    }

    /** Every 授業日 from the first day of the case, as it stands or as it would, to the last. */
    List<ExcuseEffects.Day> effect(Whom whom, UUID id, @Nullable Excuse excuse) {
        var year = whom.year();
        var standing = rows.standing(List.of(whom.enrollment()), year.firstDay(), year.lastDay());
        var others = standing.stream().filter(version -> !version.id().equals(id));
        var instead = Stream.concat(
                        others.flatMap(version -> version.excuse().days(version.id()).stream()),
                        excuse == null ? Stream.empty() : excuse.days(id).stream())
                .toList();
        var touched = Stream.concat(
                        standing.stream()
                                .filter(version -> version.id().equals(id))
                                .flatMap(version -> version.excuse().days(id).stream()),
                        excuse == null ? Stream.empty() : excuse.days(id).stream())
                .toList();
        var first =
                touched.stream().map(Excused::from).min(LocalDate::compareTo).orElse(year.firstDay());
        var last = touched.stream()
                .map(days -> days.until() == null ? year.lastDay() : days.until())
                .max(LocalDate::compareTo)
                .orElse(year.lastDay());
        return effects.of(whom.home(), whom.enrollment(), instead, first, last);
    }

    /** 授業日 on which the student would be expected. */
    Predicate<LocalDate> schoolDays(Whom whom) {
        var year = whom.year();
        return effects.schoolDays(whom.home(), whom.member().grade(), year.firstDay(), year.lastDay());
    }

    /** Refused if the case may not stand; otherwise what it does. */
    List<ExcuseEffects.Day> check(Whom whom, UUID id, Excuse excuse) {
        checkDays(whom, excuse);
        var year = whom.year();
        rows
                .standing(
                        List.of(whom.enrollment()),
                        excuse.from(),
                        excuse.until() == null ? year.lastDay() : excuse.until())
                .stream()
                .filter(other -> !other.id().equals(id))
                .findFirst()
                .ifPresent(other -> {
                    throw OVERLAPS.with(
                            other.excuse().kind().label(),
                            other.excuse().from(),
                            String.valueOf(other.excuse().until()));
                });
        var days = effect(whom, id, excuse);
        if (days.stream().noneMatch(day -> covers(excuse, day.day()))) {
            throw NO_CLASS_DAY.with();
        }
        refuseClosed(days);
        return days;
    }

    List<ExcuseEffects.Day> checkWithdrawal(Whom whom, UUID id) {
        var days = effect(whom, id, null);
        refuseClosed(days);
        return days;
    }

    void announce(Whom whom, List<ExcuseEffects.Day> days) {
        effects.announce(whom.home(), days);
    }

    private static void checkDays(Whom whom, Excuse excuse) {
        var until = excuse.until();
        if (until != null && until.isBefore(excuse.from())) {
            throw ENDS_BEFORE_IT_BEGINS.with(excuse.from(), until);
        }
        if (!whom.year().contains(excuse.from())
                || until != null && !whom.year().contains(until)) {
            throw OUTSIDE_SCHOOL_YEAR.with();
        }
        if (excuse instanceof Suspension suspension) {
            checkDisease(suspension);
        }
    }

    private static void checkDisease(Suspension suspension) {
        var onset = suspension.onset();
        var recovered = suspension.recovered();
        if (onset != null && onset.isAfter(suspension.from())) {
            throw ONSET_AFTER_START.with(onset, suspension.from());
        }
        if (onset != null && recovered != null && recovered.isBefore(onset)) {
            throw RECOVERED_BEFORE_ONSET.with(onset, recovered);
        }
        if (suspension.endsBeforeTheStandard() && suspension.note().isBlank()) {
            throw EARLY_END_NEEDS_REASON.with(suspension.earliestReturn().orElseThrow());
        }
    }

    private static void refuseClosed(List<ExcuseEffects.Day> days) {
        days.stream().filter(day -> day.isChanged() && day.closed()).findFirst().ifPresent(day -> {
            throw MONTH_CLOSED.with(day.day().getMonthValue());
        });
    }

    private LocalDate lastDay(Whom whom, LocalDate from, int days) {
        return rule.lastDay(from, days, schoolDays(whom));
    }

    private static boolean covers(Excuse excuse, LocalDate day) {
        var until = excuse.until();
        return !day.isBefore(excuse.from()) && (until == null || !day.isAfter(until));
    }
}
