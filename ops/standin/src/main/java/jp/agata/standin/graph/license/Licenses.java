package jp.agata.standin.graph.license;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.GraphSettings.Subscription;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Link;
import jp.agata.standin.graph.directory.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has which licence. A group's licence reaches its members some time later, in the order in which they joined, as far as the seats go. */
@Component
public class Licenses {

    /**
     * A licence one has or should have.
     *
     * @param group through which; null if given directly
     * @param isShort there was no seat left for it
     */
    record Held(UUID sku, @Nullable UUID group, Set<UUID> disabledPlans, long since, boolean isShort) {}

    private record Seats(long changes, Set<UUID> taken, Set<UUID> lacking) {}

    private final Directory directory;
    private final Subscriptions subscriptions;
    private final long delay;
    private final Links<Set<UUID>> direct;
    private final Links<Set<UUID>> ofGroups;
    private final Map<UUID, Seats> seats = new HashMap<>();

    Licenses(Directory directory, Subscriptions subscriptions, GraphSettings settings) {
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.delay = settings.licenseDelay().toMillis();
        this.direct = directory.relation();
        this.ofGroups = directory.relation();
    }

    Links<Set<UUID>> direct() {
        return direct;
    }

    public Links<Set<UUID>> ofGroups() {
        return ofGroups;
    }

    List<Held> of(UUID user) {
        var held = new ArrayList<Held>();
        direct.of(user).forEach(link -> held.add(new Held(link.target(), null, link.value(), link.since(), false)));
        directory
                .members()
                .ownersOf(user)
                .toList()
                .forEach(group -> ofGroups.of(group).forEach(license -> {
                    var since = delay + Math.max(license.since(), joined(group, user));
                    if (since <= directory.view()) {
                        held.add(new Held(
                                license.target(), group, license.value(), since, isShort(license.target(), user)));
                    }
                }));
        return held;
    }

    /** Whether a member of the group is still waiting for what the group gives. */
    boolean isProcessing(UUID group) {
        var view = directory.view();
        var newest = Stream.concat(
                        ofGroups.of(group).map(Link::since),
                        directory.members().of(group).map(Link::since))
                .mapToLong(Long::longValue)
                .max();
        return newest.isPresent() && newest.getAsLong() + delay > view;
    }

    int taken(Subscription subscription) {
        return seats(subscription).taken().size();
    }

    private boolean isShort(UUID sku, UUID user) {
        return subscriptions
                .find(sku)
                .map(this::seats)
                .filter(found -> found.lacking().contains(user))
                .isPresent();
    }

    private long joined(UUID group, UUID user) {
        return directory.members().find(group, user).map(Link::since).orElse(Long.MAX_VALUE / 2);
    }

    private synchronized Seats seats(Subscription subscription) {
        var changes =
                direct.changes() + ofGroups.changes() + directory.members().changes();
        var known = seats.get(subscription.skuId());
        if (known == null || known.changes() != changes) {
            known = counted(subscription, changes);
            seats.put(subscription.skuId(), known);
        }
        return known;
    }

    private Seats counted(Subscription subscription, long changes) {
        var sku = subscription.skuId();
        var taken = new LinkedHashSet<UUID>();
        var lacking = new LinkedHashSet<UUID>();
        var directly = direct.latestOwnersOf(sku);
        var throughGroups = ofGroups.latestOwnersOf(sku)
                .flatMap(group -> directory.members().latest(group).map(Link::target));
        Stream.concat(directly, throughGroups).distinct().forEach(user -> {
            if (taken.size() < subscription.enabled()) {
                taken.add(user);
            } else {
                lacking.add(user);
            }
        });
        return new Seats(changes, taken, lacking);
    }
}
