package jp.agata.identity.transfers;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** The same work several times at once. When one fails, the others are interrupted and the failure is everybody's. */
final class Lanes {

    interface Work {
        void run() throws InterruptedException;
    }

    private Lanes() {}

    static void run(int lanes, Work work) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ExecutorCompletionService<Boolean>(threads);
            Callable<Boolean> lane = () -> {
                work.run();
                return true;
            };
            for (var n = 0; n < lanes; n++) {
                running.submit(lane);
            }
            try {
                for (var n = 0; n < lanes; n++) {
                    running.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }
}
