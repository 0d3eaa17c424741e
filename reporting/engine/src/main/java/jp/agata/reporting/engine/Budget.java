package jp.agata.reporting.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import net.sf.jasperreports.engine.JasperReportsContext;

/**
 * What one fill may cost: a number of evaluations and a time. It travels with the fill's context, because parts of a
 * fill run in other threads.
 */
final class Budget {

    private static final String KEY = "jp.agata.budget";
    private static final int CHECK_EVERY = 256;
    private static final long ORDINARY = 50_000_000;
    private static final Duration ORDINARY_TIME = Duration.ofMinutes(10);

    /** A fill that costs more than it may. */
    static final class Exceeded extends RuntimeException {

        Exceeded(String message) {
            super(message);
        }
    }

    private final long evaluations;
    private final long started = System.nanoTime();
    private final Duration time;
    private final AtomicLong spent = new AtomicLong();

    Budget(long evaluations, Duration time) {
        this.evaluations = evaluations;
        this.time = time;
    }

    /** The budget of the fill this context belongs to; the ordinary one if the host set none. */
    static Budget of(JasperReportsContext context) {
        return context.getValue(KEY) instanceof Budget budget ? budget : new Budget(ORDINARY, ORDINARY_TIME);
    }

    void attachTo(JasperReportsContext context) {
        context.setValue(KEY, this);
    }

    void spend() {
        long step = spent.incrementAndGet();
        if (step > evaluations) {
            throw new Exceeded("More than " + evaluations + " evaluations");
        }
        if (step % CHECK_EVERY == 0 && System.nanoTime() - started > time.toNanos()) {
            throw new Exceeded("Longer than " + time);
        }
    }
}
