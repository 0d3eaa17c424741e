package jp.agata.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Folders with the permissions their readers need, whatever the umask is. */
final class Folders {

    private Folders() {}

    static Path createReadable(Path folder) throws IOException {
        return create(folder, "rwxr-xr-x");
    }

    static Path createPrivate(Path folder) throws IOException {
        return create(folder, "rwx------");
    }

    private static Path create(Path folder, String permissions) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        }
        return folder;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** {@code ${XDG_CACHE_HOME:-~/.cache}/agata}; for root a place that the engines' own user can read, too. */
    static Path engineCache() {
        if (EngineUser.isRoot()) {
            return Path.of("/var/cache/agata");
        }
        var cache = System.getenv("XDG_CACHE_HOME");
        // The script goes by HOME, which need not be what the JVM takes for the user's home.
        var home = System.getenv().getOrDefault("HOME", System.getProperty("user.home"));
        return cache == null || cache.isEmpty() ? Path.of(home, ".cache", "agata") : Path.of(cache, "agata");
    }

    /** Creates an empty file for its owner's eyes only, unless there is one. */
    static Path createPrivateFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return file;
    }
}
