package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cluster's folder on disk: creating it, launching a server on it, and what a crash left in it. */
record PostgresFolder(Path folder, Path binaries) {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=320",
            "shared_buffers=256MB",
            "max_wal_size=2GB",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            // All our passwords are random and long, so stretching them only slows logins down.
            "scram_iterations=64",
            "jit=off",
            "timezone=Asia/Tokyo",
            "log_timezone=Asia/Tokyo",
            "log_line_prefix=%m [%p] %u@%d ",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0");

    static Path log(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    void create(String password) {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            return;
        }
        var half = folder.resolveSibling(folder.getFileName() + ".new");
        try {
            Folders.delete(half);
            Folders.createPrivate(half);
            initialise(half, password);
            // Half a cluster never gets the name of a whole one.
            Files.move(half, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path half, String password) throws IOException {
        var secret = Files.createFile(
                half.resolveSibling(half.getFileName() + ".password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(secret, password);
            EngineUser.own(secret);
            var initdb = List.of(
                    binaries.resolve("initdb").toString(),
                    "--pgdata=" + half,
                    "--username=" + EmbeddedPostgres.SUPERUSER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=ja-JP");
            var child = ChildProcess.start(
                    EngineUser.command(half, initdb), half, Map.of(), new PidFile(pidFile()), log(folder), "");
            if (!child.endedWithin(Duration.ofMinutes(5)) || child.exitValue() != 0) {
                throw new IllegalStateException("initdb failed; see " + log(folder));
            }
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    ChildProcess launch(int port) {
        var command = new ArrayList<>(List.of(
                binaries.resolve("postgres").toString(), "-D", folder.toString(), "-p", Integer.toString(port)));
        for (var setting : SETTINGS) {
            command.addAll(List.of("-c", setting));
        }
        return ChildProcess.start(
                EngineUser.command(folder, command), folder, Map.of(), new PidFile(pidFile()), log(folder), "");
    }

    void endOrphan() {
        new PidFile(pidFile()).endOrphan("INT", Duration.ofMinutes(1));
        removeStaleLock();
    }

    /** A lock whose process is gone, or whose number now belongs to some other program, keeps a server from starting. */
    private void removeStaleLock() {
        var lock = folder.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return;
            }
            var pid = Files.readString(lock).lines().findFirst().orElse("");
            var owner =
                    pid.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.<ProcessHandle>empty();
            if (owner.filter(PostgresFolder::isPostgres).isEmpty()) {
                Files.deleteIfExists(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        // A program of another user does not show its command; the server itself then decides by its shared memory.
        return process.info()
                .commandLine()
                .map(line -> line.contains("postgres"))
                .orElse(true);
    }

    private Path pidFile() {
        return folder.resolveSibling(folder.getFileName() + ".pid");
    }
}
