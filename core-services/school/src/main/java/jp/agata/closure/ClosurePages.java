package jp.agata.closure;

import static jp.agata.school.ClosureProblem.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.attendance.ClosureEffects;
import jp.agata.audit.Audit;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.problem.Problem;
import jp.agata.problem.ProblemCode;
import jp.agata.school.Closure;
import jp.agata.school.Closures;
import jp.agata.school.School;
import jp.agata.school.Schools;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of closures show and do. */
@Service
@Transactional
class ClosurePages {

    /** @param versions latest first */
    record Ordered(Closures.Order latest, List<Closures.Order> versions, String what) {}

    record Overview(School school, List<Ordered> orders, boolean mayOrder) {}

    /** @param ordered absent for an order that is to be given */
    record Page(
            School school,
            ClosureForm form,
            List<Homeroom> homerooms,
            List<Integer> grades,
            @Nullable Ordered ordered,
            boolean mayOrder) {}

    private final Closures closures;
    private final ClosureEffects effects;
    private final ClosureWords words;
    private final Schools schools;
    private final Homerooms homerooms;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ClosurePages(
            Closures closures,
            ClosureEffects effects,
            ClosureWords words,
            Schools schools,
            Homerooms homerooms,
            Access access,
            Audit audit,
            Clock clock) {
        this.closures = closures;
        this.effects = effects;
        this.words = words;
        this.schools = schools;
        this.homerooms = homerooms;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Orders of the school year, latest first. */
    Overview overview(UUID id) {
        access.require(Permission.VIEW_STUDENT);
        var school = schools.get(id);
        return new Overview(school, ordered(school), access.mayInSchool(Permission.ORDER_CLOSURE, id));
    }

    Page blank(@Nullable UUID asked) {
        var school = school(asked);
        return page(school, ClosureForm.blank(school.id(), LocalDate.now(clock)), null);
    }

    Page of(@Nullable UUID asked, UUID id) {
        var school = school(asked);
        var ordered = ordered(school, id);
        return page(school, ClosureForm.of(school.id(), ordered.latest().closure()), ordered);
    }

    /** What the order would do; why not, where it cannot be given. The look at the marks of its days is recorded. */
    ClosureEffectView effect(ClosureForm form, @Nullable UUID id) {
        var school = school(form.school());
        var standing = id == null ? null : ordered(school, id).latest().closure();
        try {
            var proposed = form.closure(id == null ? UUID.randomUUID() : id, homes(school), year());
            return ClosureEffectView.of(weighed(school, standing, proposed), words);
        } catch (Problem refused) {
            if (refused.code().kind() == ProblemCode.Kind.NOT_FOUND) {
                throw refused;
            }
            return ClosureEffectView.refused(words.of(refused));
        }
    }

    void order(ClosureForm form) {
        var school = school(form.school());
        var proposed = form.closure(UUID.randomUUID(), homes(school), year());
        weighed(school, null, proposed);
        closures.order(school.id(), proposed);
        effects.announce(school.id(), proposed);
    }

    void change(UUID id, int version, ClosureForm form) {
        var school = school(form.school());
        var standing = ordered(school, id).latest().closure();
        var proposed = form.closure(id, homes(school), year());
        weighed(school, standing, proposed);
        closures.change(school.id(), proposed, version);
        effects.announce(school.id(), standing);
        effects.announce(school.id(), proposed);
    }

    void withdraw(@Nullable UUID asked, UUID id, int version) {
        var school = school(asked);
        var standing = ordered(school, id).latest().closure();
        closures.withdraw(school.id(), id, version);
        effects.announce(school.id(), standing);
    }

    private ClosureEffects.Effect weighed(School school, @Nullable Closure standing, Closure proposed) {
        closures.check(school.id(), proposed);
        refuseTwice(school, proposed);
        var effect = effects.of(school.id(), year(), standing, proposed);
        audit.record(
                Audit.Action.VIEW,
                Audit.Target.of("closure-effect", school.id()),
                Permission.ORDER_CLOSURE.classification(),
                Map.of("count", effect.entered().size()));
        if (effect.isEmpty()) {
            throw NO_CLASS_DAY.with();
        }
        return effect;
    }

    private void refuseTwice(School school, Closure proposed) {
        ordered(school).stream()
                .map(Ordered::latest)
                .filter(order -> !order.withdrawn()
                        && !order.closure().id().equals(proposed.id())
                        && order.closure().overlaps(proposed))
                .findFirst()
                .ifPresent(order -> {
                    throw ALREADY_CLOSED.with(
                            order.closure().from(), order.closure().until());
                });
    }

    private Page page(School school, ClosureForm form, @Nullable Ordered ordered) {
        var homes = homes(school);
        return new Page(
                school,
                form,
                homes,
                homes.stream()
                        .flatMap(home -> home.grades().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                ordered,
                true);
    }

    private Ordered ordered(School school, UUID id) {
        return ordered(school).stream()
                .filter(one -> one.latest().closure().id().equals(id))
                .findFirst()
                .orElseThrow(AccessProblem.NOT_FOUND::with);
    }

    private List<Ordered> ordered(School school) {
        var year = year();
        var homes = homes(school);
        return closures.history(school.id(), year.firstDay(), year.lastDay()).stream()
                .collect(Collectors.groupingBy(
                        order -> order.closure().id(), java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(versions -> new Ordered(
                        versions.getFirst(),
                        versions,
                        words.target(versions.getFirst().closure(), homes)))
                .toList();
    }

    private School school(@Nullable UUID asked) {
        var id = asked != null ? asked : access.ownSchool().orElseThrow(AccessProblem.NOT_FOUND::with);
        access.requireSchool(Permission.ORDER_CLOSURE, id);
        return Objects.requireNonNull(schools.get(id));
    }

    private List<Homeroom> homes(School school) {
        return homerooms.ofSchool(school.id(), year().year());
    }

    private SchoolYear year() {
        return SchoolYear.of(LocalDate.now(clock));
    }
}
