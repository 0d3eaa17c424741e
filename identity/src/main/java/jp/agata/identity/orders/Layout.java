package jp.agata.identity.orders;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.agata.access.Role;

/**
 * Which groups, administrative units and teams follow from a post: configuration of the prefecture.
 *
 * @param licenceGroup the one group through which everyone in service is licensed; a move never touches it
 * @param licenceKept how long a leaver keeps the licence, so that the mailbox can be handed over
 */
public record Layout(List<Rule> groups, List<Rule> units, List<Rule> teams, String licenceGroup, Period licenceKept) {

    /**
     * One group, unit or team for every place.
     *
     * @param name with {@code {municipality}} and {@code {school}} for the codes; without {@code {school}} there is one
     *     per municipality
     * @param roles who of the place belongs; everyone if empty
     * @param opensChildrensData whether membership lets one read what is kept about pupils
     * @param byRule kept by Entra ID itself from {@link Desired.Attributes#places} of enabled accounts (dynamic
     *     membership), so nothing is written
     */
    public record Rule(String name, Set<Role> roles, boolean opensChildrensData, boolean byRule) {

        public Rule {
            roles = Set.copyOf(roles);
            if (byRule && opensChildrensData) {
                // いつ外れるかを Entra に任せると、旧所属の児童生徒のデータが閉じた時刻を示せない
                throw new IllegalArgumentException(
                        "Membership that opens children's data must be written explicitly: " + name);
            }
        }

        private static Rule forEveryone(String name, boolean byRule) {
            return new Rule(name, Set.of(), false, byRule);
        }

        private boolean takes(HeldPost post) {
            return (roles.isEmpty()
                            || Titles.role(post.position())
                                    .filter(roles::contains)
                                    .isPresent())
                    && (!name.contains("{school}") || !post.position().place().isBoard());
        }

        private String nameFor(Place place) {
            return name.replace("{municipality}", place.municipality())
                    .replace("{school}", place.school() == null ? "" : place.school());
        }
    }

    private static final Set<Role> WORKING_WITH_CHILDREN = Set.of(
            Role.PRINCIPAL,
            Role.VICE_PRINCIPAL,
            Role.SUBJECT_TEACHER,
            Role.SCHOOL_NURSE,
            Role.NUTRITION_TEACHER,
            Role.OFFICE_STAFF);

    /** Dynamic for municipality and school, explicit where membership opens children's data, one licence group. */
    public static Layout dynamic() {
        return new Layout(
                List.of(
                        Rule.forEveryone("agata-{municipality}-staff", true),
                        Rule.forEveryone("agata-{school}-staff", true),
                        new Rule("agata-{school}-records", WORKING_WITH_CHILDREN, true, false)),
                List.of(Rule.forEveryone("agata-{municipality}", true)),
                List.of(Rule.forEveryone("agata-{school}-team", false)),
                "agata-licence",
                Period.ofDays(30));
    }

    /** The same, with every membership written. */
    public static Layout explicit() {
        var dynamic = dynamic();
        return new Layout(
                written(dynamic.groups),
                written(dynamic.units),
                dynamic.teams,
                dynamic.licenceGroup,
                dynamic.licenceKept);
    }

    Desired.Memberships groups(Collection<HeldPost> posts) {
        return memberships(groups, posts);
    }

    Desired.Memberships units(Collection<HeldPost> posts) {
        return memberships(units, posts);
    }

    Set<String> teams(Collection<HeldPost> posts) {
        return names(teams, posts, false);
    }

    Set<String> licences(Career career, LocalDate day) {
        var serves = !career.heldOn(day).isEmpty();
        var leftLately = career.leftOn() != null && day.isBefore(career.leftOn().plus(licenceKept));
        return serves || leftLately ? Set.of(licenceGroup) : Set.of();
    }

    private static Desired.Memberships memberships(List<Rule> rules, Collection<HeldPost> posts) {
        return new Desired.Memberships(names(rules, posts, false), names(rules, posts, true));
    }

    private static Set<String> names(List<Rule> rules, Collection<HeldPost> posts, boolean byRule) {
        return rules.stream()
                .filter(rule -> rule.byRule() == byRule)
                .flatMap(rule -> posts.stream()
                        .filter(rule::takes)
                        .map(post -> rule.nameFor(post.position().place())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Rule> written(List<Rule> rules) {
        return rules.stream()
                .map(rule -> new Rule(rule.name(), rule.roles(), rule.opensChildrensData(), false))
                .toList();
    }
}
