package jp.agata.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    @TempDir
    private Path folder;

    @Test
    void anEndWithoutAWordIsClearedUpAfter() {
        guard().abandon();

        for (var i = 0; i < 500 && !Files.exists(cleared()); i++) {
            Pause.millis(10);
        }
        assertThat(cleared()).exists();
    }

    @Test
    void anOrderlyEndNeedsNobody() {
        guard().dismiss();

        Pause.millis(200);
        assertThat(cleared()).doesNotExist();
    }

    private Guard guard() {
        return Guard.start(List.of("touch", cleared().toString()), folder.resolve("log"));
    }

    private Path cleared() {
        return folder.resolve("cleared");
    }
}
