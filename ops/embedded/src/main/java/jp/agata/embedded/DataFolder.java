package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.agata.embedded.Refusal.Reason;

/** Where an installation keeps everything that outlives a start. Held by one launcher at a time. */
final class DataFolder {

    /** Changes when an older or newer launcher could not use the folder as it is. */
    static final String VERSION = "1 (PostgreSQL 18)";

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LONG_LOG = 10 * MEGABYTE;
    private static final long NEEDED_FIRST = 1024;
    private static final long NEEDED_LATER = 256;

    private final Path path;
    private final boolean isNew;

    private DataFolder(Path path, boolean isNew) {
        this.path = path;
        this.isNew = isNew;
    }

    /**
     * Takes the folder for this process, until it ends; refuses what is not ours, not this version or too full.
     *
     * @param lastCheck may refuse, too, before the first file of a new folder is written
     */
    static DataFolder take(Path path, Runnable lastCheck) {
        try {
            var isNew = isNew(path);
            requireSpace(path, isNew ? NEEDED_FIRST : NEEDED_LATER);
            if (isNew) {
                lastCheck.run();
                create(path);
            }
            lock(path);
            return new DataFolder(path, isNew);
        } catch (IOException e) {
            throw new Refusal(Reason.FOLDER_NOT_WRITABLE, path);
        }
    }

    static DataFolder existing(Path path) {
        return new DataFolder(path, false);
    }

    boolean isNew() {
        return isNew;
    }

    Path at(String name) {
        return path.resolve(name);
    }

    /** A folder only its owner may read, created at need. */
    Path privateFolder(String name) {
        try {
            return Folders.createPrivate(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PidFile pidFile(String service) {
        return new PidFile(at(service + ".pid"));
    }

    Path log(String service) {
        return at(service + ".log");
    }

    /** Puts long logs of earlier runs aside; of each only one earlier part is kept. */
    void shortenLogs() {
        try (var logs = Files.newDirectoryStream(path, "*.log")) {
            for (var log : logs) {
                if (Files.size(log) > LONG_LOG) {
                    Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static boolean isNew(Path path) throws IOException {
        var version = path.resolve("VERSION");
        if (Files.exists(version)) {
            var found = Files.readString(version).strip();
            if (!found.equals(VERSION)) {
                throw new Refusal(Reason.FOLDER_OF_OTHER_VERSION, path, found, VERSION);
            }
            return false;
        }
        if (Files.exists(path) && !isEmpty(path)) {
            throw new Refusal(Reason.FOLDER_NOT_OURS, path);
        }
        return true;
    }

    private static boolean isEmpty(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (var files = Files.list(path)) {
            return files.allMatch(file -> List.of("VERSION.new", "lost+found")
                    .contains(file.getFileName().toString()));
        }
    }

    private static void requireSpace(Path path, long needed) throws IOException {
        var nearest = path.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        var free = Files.getFileStore(nearest).getUsableSpace() / MEGABYTE;
        if (free < needed) {
            throw new Refusal(Reason.DISK_FULL, path, free, needed);
        }
    }

    /** All of it or nothing, so that what a full disk cut short is not in the way of the next attempt. */
    private static void create(Path path) throws IOException {
        var first = firstMissing(path);
        try {
            Files.createDirectories(path);
            // The engines' user must get through to its own folders; everything else in here is closed by itself.
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(EngineUser.isRoot() ? "rwx--x--x" : "rwx------"));
            AtomicFile.write(path.resolve("VERSION"), VERSION + "\n");
        } catch (IOException e) {
            Files.deleteIfExists(path.resolve("VERSION.new"));
            if (first.isPresent()) {
                Folders.delete(first.get());
            }
            throw e;
        }
    }

    /** The outermost folder that is made for {@code path}. */
    private static Optional<Path> firstMissing(Path path) {
        return Stream.iterate(path.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .takeWhile(folder -> !Files.exists(folder))
                .reduce((inner, outer) -> outer);
    }

    private static void lock(Path path) throws IOException {
        var launcher = path.resolve("launcher.pid");
        if (!FolderLock.take(path)) {
            throw new Refusal(
                    Reason.FOLDER_IN_USE, path, Files.readString(launcher).strip());
        }
        Files.writeString(launcher, ProcessHandle.current().pid() + "\n");
    }
}
