package jp.agata.identity.orders;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a person's account in Microsoft 365 is to be on a day. Address, mailbox and files are not in it: they stay with
 * the person whatever is ordered.
 *
 * @param posts from which rights follow; none while on leave
 * @param enabled whether the account may sign in: in service and not on leave
 * @param attributes of the main post, or of the last one; absent before the first
 * @param groups that open rooms and records; follow the posts in force
 * @param units by which an administrator's reach is bounded; follow the posts kept, so that whoever is on leave can
 *     still be looked after
 */
public record Desired(
        List<HeldPost> posts,
        boolean enabled,
        Optional<Attributes> attributes,
        Memberships groups,
        Memberships units,
        Set<String> teams,
        Set<String> licences) {

    /**
     * @param department school, or board, by name
     * @param officeLocation the same by code
     * @param places codes of all places where a post is kept, 兼務 included, each between semicolons: what the rules of
     *     dynamic groups look into
     * @param appliedOrder number of the order that led here: the stamp that says what has been applied
     */
    public record Attributes(
            String companyName,
            String department,
            String officeLocation,
            String jobTitle,
            String places,
            String appliedOrder) {}

    /**
     * @param written by us, member by member
     * @param byRule kept by Entra ID from the attributes
     */
    public record Memberships(Set<String> written, Set<String> byRule) {
        public Memberships {
            written = Collections.unmodifiableSet(new TreeSet<>(written));
            byRule = Collections.unmodifiableSet(new TreeSet<>(byRule));
        }
    }

    public Desired {
        posts = List.copyOf(posts);
        teams = Collections.unmodifiableSet(new TreeSet<>(teams));
        licences = Collections.unmodifiableSet(new TreeSet<>(licences));
    }

    static Desired of(Career career, LocalDate day, Layout layout, PlaceNames names) {
        var inForce = career.inForceOn(day);
        return new Desired(
                inForce,
                !inForce.isEmpty(),
                career.latestMain(day)
                        .map(post -> attributes(post.position(), career.heldOn(day), career.lastOrder(), names)),
                layout.groups(inForce),
                layout.units(career.heldOn(day)),
                layout.teams(inForce),
                layout.licences(career, day));
    }

    private static Attributes attributes(Position position, List<HeldPost> held, String lastOrder, PlaceNames names) {
        return new Attributes(
                names.board(position.place().municipality()),
                names.place(position.place()),
                position.place().code(),
                position.title(),
                places(held),
                lastOrder);
    }

    private static String places(List<HeldPost> held) {
        return held.stream()
                .map(post -> post.position().place().code() + ";")
                .distinct()
                .collect(Collectors.joining("", ";", ""));
    }
}
