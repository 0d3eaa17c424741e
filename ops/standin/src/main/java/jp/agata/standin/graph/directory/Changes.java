package jp.agata.standin.graph.directory;

import java.util.ArrayList;
import java.util.List;

/** Everything that happened to objects, in order: the memory behind delta queries. */
public final class Changes {

    private final List<Change> log = new ArrayList<>();

    void add(Change change) {
        log.add(change);
    }

    /** How many changes a reader sees, which is the position behind the last of them. */
    public int seen(long view) {
        var position = log.size();
        while (position > 0 && log.get(position - 1).at() > view) {
            position--;
        }
        return position;
    }

    public List<Change> between(int from, int to) {
        return List.copyOf(log.subList(Math.min(from, to), to));
    }

    void clear() {
        log.clear();
    }
}
