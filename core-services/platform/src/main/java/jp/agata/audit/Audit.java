package jp.agata.audit;

import java.util.Map;
import jp.agata.access.Classification;

/** Adds to the trail, in the transaction that is under way; without one it fails, so nothing is done unrecorded. */
public interface Audit {

    /** What was done. */
    enum Action {
        VIEW,
        CHANGE,
        PRINT,
        EXPORT,
        IMPORT,
        SIGN_IN,
        SIGN_OUT,
        REFUSED
    }

    /**
     * @param action what was done
     * @param target kind and id of what it was done to, for example {@code ("student", id)}
     * @param classification the most sensitive class of data concerned
     * @param detail ids and counts, never names or texts of a child
     */
    void record(Action action, Target target, Classification classification, Map<String, ?> detail);

    default void record(Action action, Target target, Classification classification) {
        record(action, target, classification, Map.of());
    }

    /** Many things of one kind, changed at once; nothing is recorded where nothing was changed. */
    default void recordChanged(String type, int count, Classification classification) {
        if (count > 0) {
            record(Action.CHANGE, Target.of(type, "*"), classification, Map.of("count", count));
        }
    }

    record Target(String type, String id) {
        public static Target of(String type, Object id) {
            return new Target(type, id.toString());
        }
    }
}
