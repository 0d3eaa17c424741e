package jp.agata.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areMadeOnceForTheOwnersEyesOnly() throws IOException {
        var file = folder.resolve("secrets.properties");

        var first = Secrets.in(file);
        var second = Secrets.in(file);

        assertThat(second.masterKey()).isEqualTo(first.masterKey()).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void differFromEachOtherAndFromAnotherInstallations() {
        var one = Secrets.in(folder.resolve("one"));
        var two = Secrets.in(folder.resolve("two"));

        assertThat(one.masterKey()).isNotEqualTo(two.masterKey()).isNotEqualTo(one.adminPassword());
        assertThat(one.directoryTenant()).isNotEqualTo(two.directoryTenant());
    }

    @Test
    void areNotPrinted() {
        var secrets = Secrets.in(folder.resolve("secrets.properties"));

        assertThat(secrets.toString()).doesNotContain(secrets.masterKey(), secrets.redisPassword());
    }
}
