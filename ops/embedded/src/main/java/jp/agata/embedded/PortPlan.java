package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import jp.agata.embedded.Refusal.Reason;

/** The ports of one start: the public one as asked for, the others free ones that are remembered for the next start. */
record PortPlan(int gateway, int server, int standin, int signInPage, int postgres, int redis) {

    static PortPlan of(Path file, int gateway) {
        requireFree(gateway);
        try {
            var kept = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
            }
            var plan = new PortPlan(
                    gateway,
                    free(kept, "server"),
                    free(kept, "standin"),
                    free(kept, "sign-in-page"),
                    free(kept, "postgres"),
                    free(kept, "redis"));
            AtomicFile.write(file, plan.text());
            return plan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void requireFree(int gateway) {
        if (!Ports.isFree(gateway)) {
            throw new Refusal(Reason.PORT_TAKEN, gateway);
        }
    }

    /** The ports the running installation was started with. */
    static PortPlan kept(Path file) {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new Refusal(Reason.NOT_RUNNING);
        }
        return new PortPlan(
                number(kept, "gateway"),
                number(kept, "server"),
                number(kept, "standin"),
                number(kept, "sign-in-page"),
                number(kept, "postgres"),
                number(kept, "redis"));
    }

    private static int number(Properties kept, String name) {
        return Integer.parseInt(kept.getProperty(name, "0"));
    }

    private static int free(Properties kept, String name) {
        var text = kept.getProperty(name, "");
        return text.matches("\\d{1,5}") && Ports.isFree(Integer.parseInt(text)) ? Integer.parseInt(text) : Ports.free();
    }

    private String text() {
        return "gateway=%d\nserver=%d\nstandin=%d\nsign-in-page=%d\npostgres=%d\nredis=%d\n"
                .formatted(gateway, server, standin, signInPage, postgres, redis);
    }
}
