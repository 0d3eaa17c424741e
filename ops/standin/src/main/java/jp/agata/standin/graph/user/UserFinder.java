package jp.agata.standin.graph.user;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Ids;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import org.springframework.stereotype.Component;

/** Finds a user by what a path or a reference may name: object identifier or principal name. */
@Component
public class UserFinder {

    private final Directory directory;
    private final Kind user;

    UserFinder(Directory directory) {
        this.directory = directory;
        this.user = directory.schema().user();
    }

    /** As a reader finds it. */
    public Item seen(String name) {
        var item = Ids.isGuid(name)
                ? directory.find(user, UUID.fromString(name))
                : named(name)
                        .filter(found -> found.at(directory.view())
                                .filter(values -> isNamed(values.text(user.property("userPrincipalName")), name))
                                .isPresent())
                        .findFirst();
        return item.orElseThrow(() -> GraphError.missing(name));
    }

    /** As it is, for a change to it. */
    public Item existing(String name) {
        if (Ids.isGuid(name)) {
            return directory.existing(user, UUID.fromString(name));
        }
        Optional<Item> item = named(name)
                .filter(found -> !found.isDeleted()
                        && isNamed(directory.latest(found).text(user.property("userPrincipalName")), name))
                .findFirst();
        return item.orElseThrow(() -> GraphError.missing(name));
    }

    private Stream<Item> named(String name) {
        return directory.candidates(user.property("userPrincipalName"), name).orElse(Set.of()).stream();
    }

    private static boolean isNamed(String known, String name) {
        return known.equalsIgnoreCase(name);
    }
}
