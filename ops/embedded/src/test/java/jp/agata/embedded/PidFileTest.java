package jp.agata.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    private Path folder;

    private PidFile file;

    @BeforeEach
    void inTheFolder() {
        file = new PidFile(folder.resolve("sleeper.pid"));
    }

    @Test
    void anOrphanIsFoundAndEnded() {
        var sleeper = sleeper();
        await(() -> file.process().isPresent());

        assertThat(file.endOrphan("TERM")).isTrue();

        assertThat(sleeper.endedWithin(Duration.ofSeconds(5))).isTrue();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void aNumberThatAnotherProcessHasGotSinceIsNoOrphan() throws IOException {
        Files.writeString(file.path(), ProcessHandle.current().pid() + "\n");
        Files.setLastModifiedTime(
                file.path(),
                FileTime.from(ProcessHandle.current()
                        .info()
                        .startInstant()
                        .orElseThrow()
                        .minus(Duration.ofHours(1))));

        assertThat(file.endOrphan("KILL")).isFalse();
    }

    @Test
    void anEmptyFileOfAKilledStartIsNoOrphan() throws IOException {
        Files.writeString(file.path(), "");

        assertThat(file.endOrphan("KILL")).isFalse();
    }

    @Test
    void whatAChildIsToldAndWhatItSaysStaysWithItsOwner() throws IOException {
        var sleeper = ChildProcess.start(
                List.of("sleep", "60"), folder, Map.of("SECRET", "environment"), file, folder.resolve("log"), "input");
        await(() -> file.process().isPresent());

        assertThat(file.process().orElseThrow().info().commandLine().orElse("sleep"))
                .contains("sleep")
                .doesNotContain("input", "environment");
        assertThat(Files.getPosixFilePermissions(folder.resolve("log")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        sleeper.kill();
    }

    private ChildProcess sleeper() {
        return ChildProcess.start(List.of("sleep", "60"), folder, Map.of(), file, folder.resolve("log"), "");
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (var i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            Pause.millis(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
