package jp.agata.access;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/** The person acting now, in one of their posts. Bound to the scope of a request or a job, like the tenant. */
public record Actor(UUID person, String name, Post post, boolean multiFactor, String origin) {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    public static Actor current() {
        return CURRENT.orElseThrow(() -> new NoSuchElementException("Nobody is acting"));
    }

    public static Optional<Actor> bound() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
