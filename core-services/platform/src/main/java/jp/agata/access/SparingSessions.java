package jp.agata.access;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that spare their store: a request reads its session once, though the filter asks again when it commits, and
 * writes only what changed. Nothing is kept from one request to the next, so a session ended elsewhere is ended at once.
 */
class SparingSessions<S extends Session> implements SessionRepository<SparingSession<S>> {

    private final ScopedValue<Map<String, SparingSession<S>>> read = ScopedValue.newInstance();
    private final SessionRepository<S> store;

    SparingSessions(SessionRepository<S> store) {
        this.store = store;
    }

    /** What is read during the work is read once. */
    <X extends Throwable> void once(ScopedValue.CallableOp<Boolean, X> work) throws X {
        ScopedValue.where(read, new HashMap<>()).call(work);
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(store.createSession());
    }

    @Override
    public void save(SparingSession<S> session) {
        store.save(session.kept());
    }

    @Override
    public @Nullable SparingSession<S> findById(String id) {
        return read.isBound() ? read.get().computeIfAbsent(id, this::load) : load(id);
    }

    @Override
    public void deleteById(String id) {
        if (read.isBound()) {
            read.get().remove(id);
        }
        store.deleteById(id);
    }

    private @Nullable SparingSession<S> load(String id) {
        var found = store.findById(id);
        return found == null ? null : new SparingSession<>(found);
    }
}
