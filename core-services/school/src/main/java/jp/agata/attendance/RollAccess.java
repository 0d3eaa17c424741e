package jp.agata.attendance;

import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import org.springframework.stereotype.Component;

/** Opens a homeroom to those who may do something with its roll; to all others it is not there. */
@Component
class RollAccess {

    private final Homerooms homerooms;
    private final Access access;

    RollAccess(Homerooms homerooms, Access access) {
        this.homerooms = homerooms;
        this.access = access;
    }

    Homeroom require(Permission permission, UUID homeroom) {
        return require(permission, homerooms.get(homeroom));
    }

    /** For writing marks: savers share the homeroom, closing excludes them, so no mark slips into a month being closed. */
    Homeroom requireShared(Permission permission, UUID homeroom) {
        return require(permission, homerooms.getShared(homeroom));
    }

    private Homeroom require(Permission permission, Homeroom home) {
        access.requireHomeroom(permission, home.school(), home.id());
        return home;
    }

    boolean may(Permission permission, Homeroom home) {
        return access.mayInHomeroom(permission, home.school(), home.id());
    }
}
