package jp.agata.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The engines' executables, unpacked once per version into a folder that every user may read. */
final class EngineBinaries {

    private static final String POSTGRES = "postgresql-18.6.0";
    private static final String REDIS = "redis-6.2";

    private final Path cache;

    EngineBinaries(Path cache) {
        this.cache = cache;
    }

    /** The folder {@code bin} of PostgreSQL. */
    Path postgres() {
        return unpacked(POSTGRES, EngineBinaries::unpackPostgres).resolve("bin");
    }

    Path redisServer() {
        return unpacked(REDIS, EngineBinaries::unpackRedis).resolve("redis-server");
    }

    private Path unpacked(String name, Unpacking unpacking) {
        var home = cache.resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Folders.createReadable(cache);
            var half = Folders.createReadable(cache.resolve(name + "." + UUID.randomUUID()));
            unpacking.into(half);
            // A rename is all or nothing; whoever comes second throws its copy away.
            if (!half.toFile().renameTo(home.toFile())) {
                Folders.delete(half);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpackPostgres(Path target) throws IOException {
        var name = isArm() ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
        try (var tar = new TarArchiveInputStream(new XZInputStream(resource(name)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Folders.createReadable(path);
            return;
        }
        Folders.createReadable(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
    }

    private static void unpackRedis(Path target) throws IOException {
        var name = isArm() ? "/redis-server-6.2.7-linux-arm64" : "/redis-server-6.2.6-v5-linux-amd64";
        var executable = target.resolve("redis-server");
        try (var in = resource(name)) {
            Files.copy(in, executable);
        }
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static InputStream resource(String name) {
        var in = EngineBinaries.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("No engine for this kind of machine on the class path: " + name);
        }
        return in;
    }

    private static boolean isArm() {
        return System.getProperty("os.arch", "").toLowerCase(Locale.ROOT).equals("aarch64");
    }

    private interface Unpacking {
        void into(Path target) throws IOException;
    }
}
