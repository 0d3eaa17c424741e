package jp.agata.reporting.engine;

import static jp.agata.reporting.engine.TemplateProblem.TRIAL_FAILED;
import static jp.agata.reporting.engine.TemplateProblem.TRIAL_TOO_LARGE;
import static jp.agata.reporting.engine.TemplateProblem.TRIAL_TOO_LONG;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Prints a template's sample in a process of its own, with a memory and a time limit, and kills it if it exceeds them:
 * what neither the filter nor the locked context can foresee ends there and not in the server.
 */
public final class TrialRun {

    /** A trial that went well: how many pages, and the first as PNG. */
    public record Outcome(int pages, byte[] firstPage) {}

    static final int SUCCEEDED = 0;
    static final int REFUSED = 1;

    private static final int OUT_OF_MEMORY = 3;
    private static final int MAX_PICTURE = 50_000_000;

    private final Path font;
    private final int megabytes;
    private final Duration limit;

    TrialRun(Path font, int megabytes, Duration limit) {
        this.font = font;
        this.megabytes = megabytes;
        this.limit = limit;
    }

    /** With 256 MB and 30 seconds. */
    public static TrialRun of(Path font) {
        return new TrialRun(font, 256, Duration.ofSeconds(30));
    }

    /**
     * Filters, compiles, fills and exports in the child. Values are scalars, records, maps, lists and bytes of pictures;
     * a sub-report is given as source by the parameter's name. Refuses by {@link TemplateProblem} or {@link PrintProblem}.
     */
    public Outcome run(
            String id, byte[] jrxml, Map<String, byte[]> subReports, Map<String, ?> parameters, List<?> rows) {
        var request = TrialRequest.of(id, jrxml, subReports, parameters, rows);
        try {
            var process = ChildJvm.start(TrialMain.class, megabytes, font.toString());
            try {
                return outcome(id, process, request);
            } finally {
                process.destroyForcibly().onExit().join();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a trial process", e);
        }
    }

    private Outcome outcome(String id, Process process, TrialRequest request) {
        var sent = CompletableFuture.runAsync(() -> send(process, request), Thread::startVirtualThread);
        var answer = CompletableFuture.supplyAsync(() -> answer(id, process), Thread::startVirtualThread);
        try {
            if (!process.waitFor(limit)) {
                throw TRIAL_TOO_LONG.with(id, limit.toSeconds());
            }
            if (process.exitValue() == OUT_OF_MEMORY) {
                throw TRIAL_TOO_LARGE.with(id, megabytes);
            }
            sent.get(1, TimeUnit.SECONDS);
            return answer.get(1, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : failed(id, e);
        } catch (TimeoutException e) {
            throw failed(id, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(id, e);
        }
    }

    private static RuntimeException failed(String id, Exception cause) {
        return (RuntimeException)
                TRIAL_FAILED.with(id, String.valueOf(cause.getMessage())).initCause(cause);
    }

    private static void send(Process process, TrialRequest request) {
        try (var out = new ObjectOutputStream(process.getOutputStream())) {
            out.writeObject(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome answer(String id, Process process) {
        try (var in = new DataInputStream(process.getInputStream())) {
            if (in.readInt() == SUCCEEDED) {
                int pages = in.readInt();
                return new Outcome(pages, in.readNBytes(Math.min(in.readInt(), MAX_PICTURE)));
            }
            throw refusal(id, in);
        } catch (IOException e) {
            throw failed(id, e);
        }
    }

    private static RuntimeException refusal(String id, DataInputStream in) throws IOException {
        var code = in.readUTF();
        var arguments = new Object[Math.min(in.readInt(), 8)];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = in.readUTF();
        }
        for (var known : PrintProblem.values()) {
            if (known.name().equals(code)) {
                return known.with(arguments);
            }
        }
        return TRIAL_FAILED.with(id, arguments.length == 0 ? code : arguments[arguments.length - 1]);
    }
}
