package jp.agata.standin.graph.team;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Link;
import jp.agata.standin.graph.directory.Links;
import jp.agata.standin.graph.directory.Values;
import jp.agata.standin.graph.time.Later;
import org.springframework.stereotype.Component;

/**
 * Who is in which team. Teams keeps its own list: what is changed through Teams is in the group at once, what is changed in the group is in the team much
 * later.
 */
@Component
public class Rosters {

    static final String OWNER = "owner";
    private static final String PROVISIONED = "Team";

    private final Directory directory;
    private final Later later;
    private final Duration delay;
    private final Kind group;
    private final Links<List<String>> people;

    Rosters(Directory directory, Later later, GraphSettings settings) {
        this.directory = directory;
        this.later = later;
        this.delay = settings.teamDelay();
        this.group = directory.schema().group();
        this.people = directory.relation();
        directory.members().watch(this::groupChanged);
        directory.owners().watch(this::groupChanged);
    }

    Item seen(UUID team) {
        return directory
                .find(group, team)
                .filter(item -> isTeam(directory.values(item)))
                .orElseThrow(() -> missing(team));
    }

    Item existing(UUID team) {
        var item = directory.existing(group, team);
        if (!isTeam(directory.latest(item))) {
            throw missing(team);
        }
        return item;
    }

    boolean isTeam(Values values) {
        return values.get(group.property("resourceProvisioningOptions")) instanceof List<?> options
                && options.contains(PROVISIONED);
    }

    /** Makes a team of a group, with the group's people. */
    public void provision(Item item) {
        var values = directory.latest(item);
        directory.change(item, values.with(group.property("resourceProvisioningOptions"), List.of(PROVISIONED)));
        Stream.concat(directory.members().latest(item.id()), directory.owners().latest(item.id()))
                .map(Link::target)
                .distinct()
                .toList()
                .forEach(person -> follow(item.id(), person, directory.view()));
    }

    Stream<Link<List<String>>> of(UUID team) {
        return people.of(team);
    }

    Optional<List<String>> latest(UUID team, UUID person) {
        return people.latest(team, person);
    }

    Optional<Link<List<String>>> find(UUID team, UUID person) {
        return people.find(team, person);
    }

    void put(UUID team, UUID person, List<String> roles) {
        people.put(team, person, roles);
        link(directory.members(), team, person, true);
        link(directory.owners(), team, person, roles.contains(OWNER));
    }

    void remove(UUID team, UUID person) {
        people.remove(team, person);
        link(directory.members(), team, person, false);
        link(directory.owners(), team, person, false);
    }

    boolean isLastOwner(UUID team, UUID person) {
        return people.latest(team, person)
                        .filter(roles -> roles.contains(OWNER))
                        .isPresent()
                && people.latest(team)
                                .filter(link -> link.value().contains(OWNER))
                                .count()
                        == 1;
    }

    private static void link(Links<Boolean> links, UUID team, UUID person, boolean isLinked) {
        if (isLinked && !links.isLinked(team, person)) {
            links.put(team, person, true);
        } else if (!isLinked && links.isLinked(team, person)) {
            links.remove(team, person);
        }
    }

    private void groupChanged(UUID owner, UUID person) {
        directory
                .find(group, owner)
                .filter(item -> !item.isDeleted() && isTeam(directory.latest(item)))
                .ifPresent(item -> later.after(delay, due -> follow(owner, person, due)));
    }

    private void follow(UUID team, UUID person, long due) {
        var isOwner = directory.owners().isLinked(team, person);
        if (isOwner || directory.members().isLinked(team, person)) {
            var roles = isOwner ? List.of(OWNER) : List.<String>of();
            if (!people.latest(team, person).filter(roles::equals).isPresent()) {
                people.put(team, person, roles, due);
            }
        } else {
            people.remove(team, person, due);
        }
    }

    private static GraphError missing(UUID team) {
        return GraphError.of(404, "NotFound", "No team found with Group Id " + team);
    }
}
