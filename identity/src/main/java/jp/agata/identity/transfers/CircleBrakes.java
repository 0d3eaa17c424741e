package jp.agata.identity.transfers;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.identity.transfers.Circle.Target;
import jp.agata.identity.transfers.PlanOp.Kind;

/** Brakes that come from groups, units and teams: emptied, without an owner, missing, or with members nobody knows. */
final class CircleBrakes {

    private final Circles circles;
    private final Matching matching;
    private final CirclePlaces places;
    private final Map<Target, List<PlanOp>> entries;
    private final Set<UUID> disabled;

    CircleBrakes(Plan plan, Circles circles, Matching matching, CirclePlaces places) {
        this.circles = circles;
        this.matching = matching;
        this.places = places;
        this.entries = plan.ops().stream()
                .filter(op -> op.kind() == Kind.JOIN || op.kind() == Kind.LEAVE)
                .collect(Collectors.groupingBy(CircleBrakes::target));
        this.disabled = plan.ops().stream()
                .filter(op -> "false".equals(op.after().get(Trait.ENABLED)))
                .flatMap(op -> Stream.ofNullable(op.oid()))
                .collect(Collectors.toSet());
    }

    Stream<Brake> all(Collection<Wanted> people) {
        return Stream.of(
                        circles.all().filter(this::isEmptied).map(circle -> brake(Brake.Kind.CIRCLE_EMPTIED, circle)),
                        circles.all().filter(this::losesOwners).map(circle -> brake(Brake.Kind.LAST_OWNER, circle)),
                        strangers(),
                        missing(people))
                .flatMap(brakes -> brakes);
    }

    private boolean isEmptied(Circle circle) {
        var leaving = leaving(circle);
        var joining = entries(circle).anyMatch(op -> op.kind() == Kind.JOIN);
        return !circle.members().isEmpty() && !joining && leaving.containsAll(circle.members());
    }

    private boolean losesOwners(Circle circle) {
        var leaving = new HashSet<>(leaving(circle));
        leaving.addAll(disabled);
        return !circle.owners().isEmpty() && leaving.containsAll(circle.owners());
    }

    private Stream<Brake> strangers() {
        var known = matching.known();
        Predicate<UUID> strange = member -> !known.contains(member);
        return circles.all()
                .filter(circle -> circle.members().stream().anyMatch(strange))
                .map(circle -> new Brake(
                        Brake.Kind.UNKNOWN_ACCOUNT,
                        places.of(circle.target()),
                        List.of(
                                circle.name(),
                                Long.toString(circle.members().stream()
                                        .filter(strange)
                                        .count()))));
    }

    private Stream<Brake> missing(Collection<Wanted> people) {
        return people.stream()
                .flatMap(one -> circles.wanted(one.desired()).stream())
                .filter(target -> target.id().isEmpty())
                .distinct()
                .map(target -> new Brake(Brake.Kind.CIRCLE_MISSING, places.of(target), List.of(target.name())));
    }

    private Set<UUID> leaving(Circle circle) {
        return entries(circle)
                .filter(op -> op.kind() == Kind.LEAVE)
                .flatMap(op -> Stream.ofNullable(op.oid()))
                .collect(Collectors.toSet());
    }

    private Stream<PlanOp> entries(Circle circle) {
        return entries.getOrDefault(circle.target(), List.of()).stream();
    }

    private Brake brake(Brake.Kind kind, Circle circle) {
        return new Brake(kind, places.of(circle.target()), List.of(circle.name()));
    }

    private static Target target(PlanOp op) {
        if (op.target() == null) {
            throw new IllegalStateException(op.kind() + " without a target");
        }
        return op.target();
    }
}
