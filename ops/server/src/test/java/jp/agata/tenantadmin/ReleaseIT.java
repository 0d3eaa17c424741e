package jp.agata.tenantadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.agata.tenancy.LocalGovernmentCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's program with role {@code migrate} alone, as a process: no port, no Redis, an exit code. */
class ReleaseIT {

    private static final LocalGovernmentCode AKITA = new LocalGovernmentCode("052019");
    private static final World WORLD = new World("release");

    @TempDir
    private Path folder;

    @AfterAll
    static void clear() {
        WORLD.clear();
    }

    @Test
    void itEndsByItselfAndSaysByItsExitCodeWhetherItIsDone() throws Exception {
        assertThat(release()).as("from nothing").isZero();
        WORLD.provisioning.create(AKITA, "秋田市", World.FIRST);
        assertThat(release()).as("nothing to do").isZero();

        inSchema("create table t_052019.left_over (a int)");

        assertThat(release()).as("a schema differs").isEqualTo(1);
        assertThat(WORLD.provisioning.get(AKITA.tenant()).drift()).contains("left_over");
        inSchema("drop table t_052019.left_over");
        assertThat(release()).isZero();
        assertThat(WORLD.provisioning.get(AKITA.tenant()).drift()).isEmpty();
    }

    private int release() throws IOException, InterruptedException {
        var log = folder.resolve("log");
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as(Files.readString(log))
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(log)).doesNotContain("Tomcat", "Exception");
        return process.exitValue();
    }

    private static List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "jp.agata.Server",
                "--agata.roles=migrate",
                "--agata.master-key=" + World.MASTER_KEY,
                "--spring.data.redis.url=redis://localhost:1"));
        command.addAll(database("control", WORLD.control, "", "agata_control", WORLD.engines.controlPassword()));
        command.addAll(database("cells.c1", WORLD.control, "admin-", "agata_admin", WORLD.engines.adminPassword()));
        command.addAll(database("cells.c2", WORLD.second, "admin-", "agata_admin", WORLD.engines.adminPassword()));
        return command;
    }

    private static List<String> database(String name, String database, String who, String user, String password) {
        return List.of(
                "--agata." + name + ".url=" + WORLD.engines.url(database),
                "--agata." + name + "." + who + "username=" + user,
                "--agata." + name + "." + who + "password=" + password);
    }

    private static void inSchema(String sql) {
        try (var session = WORLD.admin(World.FIRST)) {
            session.run("set role " + AKITA.tenant().ownerRole());
            session.run(sql);
        }
    }
}
