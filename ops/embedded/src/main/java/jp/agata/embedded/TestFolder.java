package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary folder named after the JVM it belongs to, so that the next one can clear up after a killed one. */
final class TestFolder {

    private static final String PREFIX = "agata-test-";

    private TestFolder() {}

    static Path create() {
        var parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
                folders.forEach(TestFolder::clearIfAbandoned);
            }
            var folder = parent.resolve(PREFIX + ProcessHandle.current().pid());
            delete(folder);
            return Folders.createReadable(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clearIfAbandoned(Path folder) {
        var pid = folder.getFileName().toString().substring(PREFIX.length());
        if (!pid.matches("\\d{1,10}")
                || !Files.isWritable(folder)
                || ProcessHandle.of(Long.parseLong(pid)).isPresent()) {
            return;
        }
        new PidFile(folder.resolve("postgres.pid")).endOrphan("QUIT");
        new PidFile(folder.resolve("redis.pid")).endOrphan("KILL");
        delete(folder);
    }
}
