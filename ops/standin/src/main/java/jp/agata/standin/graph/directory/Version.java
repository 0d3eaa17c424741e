package jp.agata.standin.graph.directory;

import org.jspecify.annotations.Nullable;

/** A value, since when it holds, and what held before. No value: not there (any more). */
record Version<T>(@Nullable T value, long since, @Nullable Version<T> before) {

    static <T> Version<T> first(T value, long since) {
        return new Version<>(value, since, null);
    }

    @Nullable
    T at(long instant) {
        for (var version = this; version != null; version = version.before) {
            if (version.since <= instant) {
                return version.value;
            }
        }
        return null;
    }

    /** @param horizon nobody will look further back than this */
    Version<T> followedBy(@Nullable T next, long at, long horizon) {
        var start = Math.max(at, since);
        return new Version<>(next, start, start <= horizon ? null : upTo(horizon));
    }

    private Version<T> upTo(long horizon) {
        return since > horizon ? this : new Version<>(value, since, null);
    }
}
