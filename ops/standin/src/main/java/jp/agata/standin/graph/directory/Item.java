package jp.agata.standin.graph.directory;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An object of the directory. It keeps its identity whatever becomes of its values. */
public final class Item {

    private final UUID id;
    private final Kind kind;
    private final long order;
    private Version<Values> version;

    Item(UUID id, Kind kind, long order, Values values, long since) {
        this.id = id;
        this.kind = kind;
        this.order = order;
        this.version = Version.first(values, since);
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** Its place in the order in which objects were made. */
    public long order() {
        return order;
    }

    public Optional<Values> at(long instant) {
        return Optional.ofNullable(version.at(instant));
    }

    public boolean isDeleted() {
        return version.value() == null;
    }

    Values latest() {
        var values = version.value();
        if (values == null) {
            throw new IllegalStateException("Deleted: " + id);
        }
        return values;
    }

    void become(@Nullable Values values, long at, long horizon) {
        version = version.followedBy(values, at, horizon);
    }
}
