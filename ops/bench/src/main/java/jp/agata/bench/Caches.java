package jp.agata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ahead-of-time caches that a first start makes for the later ones. */
record Caches(Path layouts) {

    /** Stand-in, server, gateway and the launcher itself. */
    private static final int PROGRAMS = 4;

    boolean areMade() {
        try (var programs = Files.newDirectoryStream(layouts, Files::isDirectory)) {
            var made = 0;
            for (var program : programs) {
                if (!isMade(program)) {
                    return false;
                }
                made++;
            }
            return made >= PROGRAMS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMade(Path program) throws IOException {
        try (var caches = Files.newDirectoryStream(program, "aot-*.cache")) {
            return caches.iterator().hasNext();
        }
    }
}
