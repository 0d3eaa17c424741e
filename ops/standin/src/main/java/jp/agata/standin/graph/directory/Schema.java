package jp.agata.standin.graph.directory;

import java.util.List;
import jp.agata.standin.graph.GraphSettings;
import org.springframework.stereotype.Component;

/** The kinds of objects this directory knows. */
@Component
public class Schema {

    private final Kind user;
    private final Kind group;
    private final Kind unit;

    public Schema(GraphSettings settings) {
        this.user = Kind.read("user", "User", "users", settings.extensions());
        this.group = Kind.read("group", "Group", "groups", List.of());
        this.unit = Kind.read("administrativeUnit", "AdministrativeUnit", "directory/administrativeUnits", List.of());
    }

    public Kind user() {
        return user;
    }

    public Kind group() {
        return group;
    }

    public Kind unit() {
        return unit;
    }
}
