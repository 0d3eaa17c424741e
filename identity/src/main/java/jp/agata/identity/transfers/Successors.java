package jp.agata.identity.transfers;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.agata.access.Role;
import jp.agata.identity.orders.HeldPost;
import jp.agata.identity.orders.Titles;

/** Who, at the place a leaver had the last post, gets what is still sent to the old address. */
final class Successors {

    private record Holder(Role role, String employeeId) {}

    private final Map<String, List<Holder>> byPlace;
    private final List<Role> preferred;

    Successors(Collection<Wanted> people, List<Role> preferred) {
        this.preferred = preferred;
        this.byPlace = people.stream()
                .sorted(Comparator.comparing(Wanted::employeeId))
                .flatMap(one -> one.desired().posts().stream().map(post -> Map.entry(one, post)))
                .filter(entry -> Titles.role(entry.getValue().position()).isPresent())
                .collect(Collectors.groupingBy(
                        entry -> code(entry.getValue()),
                        Collectors.mapping(
                                entry -> new Holder(
                                        Titles.role(entry.getValue().position()).orElseThrow(),
                                        entry.getKey().employeeId()),
                                Collectors.toList())));
    }

    Optional<String> of(Wanted leaver) {
        var there = byPlace.getOrDefault(leaver.place().orElse(""), List.of());
        return preferred.stream()
                .flatMap(role -> there.stream().filter(holder -> holder.role() == role))
                .map(Holder::employeeId)
                .findFirst();
    }

    private static String code(HeldPost post) {
        return post.position().place().code();
    }
}
