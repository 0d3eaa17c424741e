package jp.agata.identity.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft's libraries cost nobody a start: the web role has no use for them, and the worker not before the first call. */
class StartIT {

    @TempDir
    private Path folder;

    @Test
    void theWebRoleKnowsNothingOfMicrosoft() throws Exception {
        var classes = loaded("web");

        assertThat(classes).noneMatch(StartIT::isOfMicrosoft);
        assertThat(Files.readString(folder.resolve("out"))).contains("directories: 0");
    }

    @Test
    void theWorkerCouldButHasNotYet() throws Exception {
        var classes = loaded("worker");

        assertThat(classes).noneMatch(StartIT::isOfMicrosoft);
        assertThat(Files.readString(folder.resolve("out"))).contains("directories: 1");
    }

    private static boolean isOfMicrosoft(String line) {
        return line.contains(" com.microsoft.") || line.contains(" com.azure.") || line.contains(" okhttp3.");
    }

    private List<String> loaded(String roles) throws Exception {
        var classes = folder.resolve("classes");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + classes,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartProbe.class.getName(),
                        "--agata.roles=" + roles)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> folder.resolve("out").toString()).isZero();
        var lines = Files.readAllLines(classes);
        assertThat(lines).anyMatch(line -> line.contains("EntraConfiguration") || roles.equals("web"));
        return lines;
    }
}
