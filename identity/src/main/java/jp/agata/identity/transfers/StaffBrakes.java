package jp.agata.identity.transfers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.access.Role;
import jp.agata.identity.orders.HeldPost;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Titles;

/** Brakes that come from who works where: too many changes at once, a school without its 校長. */
record StaffBrakes(Plan plan, Collection<Wanted> people, int mostChangedPercent) {

    Stream<Brake> all() {
        return Stream.concat(shares(), principals());
    }

    private Stream<Brake> shares() {
        return MunicipalFigures.of(plan, people).values().stream()
                .filter(figures -> figures.percentChanged() > mostChangedPercent)
                .map(figures -> new Brake(
                        Brake.Kind.SHARE_CHANGED,
                        figures.municipality(),
                        List.of(
                                String.format(Locale.ROOT, "%.1f", figures.percentChanged()),
                                Integer.toString(mostChangedPercent),
                                Integer.toString(figures.changed()))));
    }

    /** A school that had none before either is not this plan's doing. */
    private Stream<Brake> principals() {
        var before = staffed(Wanted::heldBefore);
        var ledBefore = led(Wanted::heldBefore);
        var ledAfter = led(one -> one.desired().posts());
        return staffed(one -> one.desired().posts()).stream()
                .filter(school -> !ledAfter.contains(school))
                .filter(school -> ledBefore.contains(school) || !before.contains(school))
                .sorted()
                .map(school -> new Brake(
                        Brake.Kind.NO_PRINCIPAL, school.municipality(), List.of(school.code(), comesLater(school))));
    }

    private Set<Place> staffed(Function<Wanted, List<HeldPost>> posts) {
        return posts(posts).map(post -> post.position().place()).collect(Collectors.toSet());
    }

    private Set<Place> led(Function<Wanted, List<HeldPost>> posts) {
        return posts(posts)
                .filter(StaffBrakes::isPrincipal)
                .map(post -> post.position().place())
                .collect(Collectors.toSet());
    }

    private String comesLater(Place school) {
        return posts(Wanted::coming)
                .filter(post -> isPrincipal(post) && post.position().place().equals(school))
                .map(HeldPost::from)
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("");
    }

    private Stream<HeldPost> posts(Function<Wanted, List<HeldPost>> posts) {
        return people.stream()
                .flatMap(one -> posts.apply(one).stream())
                .filter(post -> !post.position().place().isBoard());
    }

    private static boolean isPrincipal(HeldPost post) {
        return Titles.role(post.position())
                .filter(role -> role == Role.PRINCIPAL)
                .isPresent();
    }
}
