package jp.agata.closure;

import static jp.agata.school.ClosureProblem.*;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.AccessProblem;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.school.Closure;
import jp.agata.school.Closure.Basis;
import jp.agata.school.Closure.Scope;
import org.jspecify.annotations.Nullable;

/** What the form of an order sends, as typed. */
record ClosureForm(
        @Nullable UUID school,
        @Nullable String scope,
        @Nullable List<UUID> homerooms,
        @Nullable List<Integer> grades,
        @Nullable String from,
        @Nullable String until,
        @Nullable String basis,
        @Nullable String cause) {

    private static final int LONGEST_CAUSE = 60;

    static ClosureForm of(UUID school, Closure closure) {
        return new ClosureForm(
                school,
                closure.scope().name(),
                List.copyOf(closure.homerooms()),
                List.copyOf(closure.grades()),
                closure.from().toString(),
                closure.until().toString(),
                closure.basis().name(),
                closure.cause());
    }

    static ClosureForm blank(UUID school, LocalDate day) {
        return new ClosureForm(
                school, Scope.HOMEROOM.name(), null, null, day.toString(), null, Basis.INFECTION.name(), null);
    }

    /** @param homes those of the school this year: an order can name no others */
    Closure closure(UUID id, List<Homeroom> homes, SchoolYear year) {
        var first = date(from);
        var last = date(until);
        if (last.isBefore(first)) {
            throw ENDS_BEFORE_IT_BEGINS.with(first, last);
        }
        if (!year.contains(first) || !year.contains(last)) {
            throw OUTSIDE_SCHOOL_YEAR.with();
        }
        var which = one(Scope.values(), scope);
        return new Closure(
                id,
                one(Basis.values(), basis),
                which,
                grades(which, homes),
                homerooms(which, homes),
                first,
                last,
                why());
    }

    private Set<Integer> grades(Scope which, List<Homeroom> homes) {
        if (which != Scope.GRADE) {
            return Set.of();
        }
        var known = homes.stream().flatMap(home -> home.grades().stream()).collect(Collectors.toSet());
        var chosen = new HashSet<>(Objects.requireNonNullElse(grades, List.<Integer>of()));
        if (chosen.isEmpty() || !known.containsAll(chosen)) {
            throw NOTHING_CLOSED.with();
        }
        return chosen;
    }

    private Set<UUID> homerooms(Scope which, List<Homeroom> homes) {
        var known = homes.stream().map(Homeroom::id).collect(Collectors.toSet());
        var chosen = new HashSet<>(Objects.requireNonNullElse(homerooms, List.<UUID>of()));
        if (!known.containsAll(chosen)) {
            throw AccessProblem.NOT_FOUND.with();
        }
        if (which != Scope.HOMEROOM) {
            return Set.of();
        }
        if (chosen.isEmpty()) {
            throw NOTHING_CLOSED.with();
        }
        return chosen;
    }

    private String why() {
        var text = trimmed(cause);
        if (text.isEmpty()) {
            throw CAUSE_MISSING.with();
        }
        if (text.length() > LONGEST_CAUSE) {
            throw CAUSE_TOO_LONG.with(LONGEST_CAUSE);
        }
        return text;
    }

    private static LocalDate date(@Nullable String text) {
        var day = trimmed(text);
        if (day.isEmpty()) {
            throw DAYS_MISSING.with();
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException wrong) {
            throw NOT_A_DATE.with(day);
        }
    }

    private static <E extends Enum<E>> E one(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(NOTHING_CLOSED::with);
    }

    private static String trimmed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
