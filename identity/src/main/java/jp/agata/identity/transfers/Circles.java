package jp.agata.identity.transfers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.identity.orders.Desired;
import jp.agata.identity.transfers.Circle.Kind;
import jp.agata.identity.transfers.Circle.Target;

/** The circles whose members we write: what there is, and what is wanted of each person. */
final class Circles {

    private record Name(Kind kind, String name) {}

    private final Map<Name, Circle> byName = new HashMap<>();
    private final Map<UUID, List<Target>> ofMember;

    Circles(List<Circle> circles, Managed managed) {
        circles.stream()
                .filter(circle -> !circle.byRule() && managed.isWritten(circle.target()))
                .collect(
                        Collectors.groupingBy(circle -> new Name(circle.target().kind(), circle.name())))
                .forEach((name, named) -> {
                    // Of two with one name nobody knows which is meant; to the planner it is as if neither were there.
                    if (named.size() == 1) {
                        byName.put(name, named.getFirst());
                    }
                });
        ofMember = byName.values().stream()
                .flatMap(circle -> circle.members().stream().map(member -> Map.entry(member, circle.target())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Stream<Circle> all() {
        return byName.values().stream();
    }

    /** Where somebody is now. */
    List<Target> of(UUID account) {
        return ofMember.getOrDefault(account, List.of());
    }

    /** Where somebody is to be; without an id where the directory has nothing of that name whose members can be written. */
    List<Target> wanted(Desired desired) {
        return Stream.of(
                        targets(Kind.GROUP, desired.groups().written()),
                        targets(Kind.UNIT, desired.units().written()),
                        targets(Kind.TEAM, desired.teams()),
                        targets(Kind.LICENCE, desired.licences()))
                .flatMap(targets -> targets)
                .toList();
    }

    private Stream<Target> targets(Kind kind, Set<String> names) {
        return names.stream()
                .map(name -> Optional.ofNullable(byName.get(new Name(kind, name)))
                        .map(Circle::target)
                        .orElse(new Target(kind, name, "")));
    }
}
