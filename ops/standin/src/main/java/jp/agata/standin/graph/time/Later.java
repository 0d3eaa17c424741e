package jp.agata.standin.graph.time;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the service does some time after it was asked: done when that time has come and the next call arrives. */
@Component
public class Later implements Resettable {

    private record Task(long due, long order, LongConsumer work) {

        void run(long now) {
            work.accept(Math.min(due, now));
        }
    }

    private final GraphClock clock;
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::order));
    private long order;

    public Later(GraphClock clock) {
        this.clock = clock;
    }

    /** @param work is told when it was due, which may be before the call that makes it happen */
    public synchronized void after(Duration delay, LongConsumer work) {
        tasks.add(new Task(clock.now() + delay.toMillis(), order++, work));
    }

    public synchronized boolean isAnythingDue() {
        var next = tasks.peek();
        return next != null && next.due() <= clock.now();
    }

    public void doWhatIsDue() {
        while (isAnythingDue()) {
            next().run(clock.now());
        }
    }

    /** Does everything now, as if the service had been left alone for long. */
    public void settle() {
        for (var task = take(); task != null; task = take()) {
            task.run(clock.now());
        }
    }

    @Override
    public synchronized void reset() {
        tasks.clear();
    }

    private synchronized Task next() {
        return tasks.remove();
    }

    private synchronized @Nullable Task take() {
        return tasks.poll();
    }
}
