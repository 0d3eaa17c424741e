package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

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
        try (var channel = open(folder)) {
            channel.lock(CLEARING, 1, false);
            if (isTaken(channel)) {
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
        try {
            return channel.tryLock(USE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
