package jp.agata.identity.transfers;

import java.util.Set;
import java.util.UUID;

/**
 * A group, administrative unit, team or licence group as it was read.
 *
 * @param byRule kept by Entra ID itself (dynamic membership), so that nobody can write its members
 */
public record Circle(Target target, boolean byRule, Set<UUID> members, Set<UUID> owners) {

    public enum Kind {
        GROUP,
        UNIT,
        TEAM,
        LICENCE
    }

    /** @param id of the directory, empty while it has none of that name */
    public record Target(Kind kind, String name, String id) {}

    public Circle {
        members = Set.copyOf(members);
        owners = Set.copyOf(owners);
    }

    String name() {
        return target.name();
    }
}
