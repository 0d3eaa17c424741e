package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Who may work in a data folder: one launcher, or what clears up after one that was killed. It falls with its process. */
final class FolderLock {

    /** The byte that a launcher holds, and whoever is clearing. */
    private static final long USE = 0;

    /** The byte that only whoever is clearing holds, so that a launcher knows that waiting helps. */
    private static final long CLEARING = 1;

    /** Channels that hold locks: one that nobody refers to would be closed, and its lock lost, by the garbage collector. */
    private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

    private FolderLock() {}

    /** For as long as this process lives; false if another launcher has it. */
    static boolean take(Path folder) throws IOException {
        var channel = open(folder);
        if (isTaken(channel) || isTakenAfterClearing(channel)) {
            HELD.add(channel);
            return true;
        }
        channel.close();
        return false;
    }

    /** Does {@code work} while no launcher can take the folder; nothing if one has it. */
    static void ifUnused(Path folder, Runnable work) {
        // What is taken last goes first: whoever waits for the clearing to end takes the use the moment it does.
        try (var channel = open(folder);
                var _ = channel.lock(CLEARING, 1, false);
                var use = use(channel)) {
            if (use != null) {
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean isTakenAfterClearing(FileChannel channel) throws IOException {
        channel.lock(CLEARING, 1, false).release();
        return isTaken(channel);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        return use(channel) != null;
    }

    private static @Nullable FileLock use(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(USE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
