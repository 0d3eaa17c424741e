package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The operating-system user the engines run as: whoever started us, or, because PostgreSQL refuses root, an ordinary
 * user when that is root.
 */
final class EngineUser {

    private static final List<String> CANDIDATES = List.of("postgres", "nobody");

    /** What a user needs to pass through a folder that is closed to it; containers grant the one or the other. */
    private static final List<String> PASSAGES = List.of("", "+dac_read_search", "+dac_override");

    private EngineUser() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Gives the folder to the engines' user and returns the command by which that user runs {@code command} there. */
    static List<String> command(Path folder, List<String> command) {
        if (!isRoot()) {
            return command;
        }
        var user = name();
        own(folder, user);
        for (var passage : PASSAGES) {
            var prefix = prefix(user, passage);
            if (succeeds(join(prefix, List.of("stat", folder + "/.")))) {
                return join(prefix, command);
            }
        }
        throw new IllegalStateException("The user " + user + " cannot be given access to " + folder);
    }

    static void own(Path path) {
        if (isRoot()) {
            own(path, name());
        }
    }

    private static void own(Path path, String user) {
        try {
            var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            if (!Files.getOwner(path).equals(owner)) {
                Files.setOwner(path, owner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name() {
        return CANDIDATES.stream()
                .filter(name -> succeeds(List.of("id", name)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("None of these users exists: " + CANDIDATES));
    }

    private static List<String> prefix(String user, String passage) {
        var prefix = new ArrayList<>(List.of("setpriv", "--reuid", user, "--regid", groupOf(user), "--clear-groups"));
        if (!passage.isEmpty()) {
            prefix.addAll(List.of("--inh-caps", passage, "--ambient-caps", passage));
        }
        prefix.add("--");
        return prefix;
    }

    private static String groupOf(String user) {
        try {
            var process = new ProcessBuilder("id", "-g", user).start();
            return Objects.requireNonNull(process.inputReader().readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
