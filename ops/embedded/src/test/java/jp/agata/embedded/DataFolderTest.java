package jp.agata.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import jp.agata.embedded.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void aNewFolderIsMadeWithItsParentsAndMarkedWithTheVersion() throws IOException {
        var data = take(parent.resolve("a/b"));

        assertThat(data.isNew()).isTrue();
        assertThat(parent.resolve("a/b/VERSION")).hasContent(DataFolder.VERSION);
        assertThat(Files.getPosixFilePermissions(parent.resolve("a/b")))
                .noneMatch(
                        right -> right.name().endsWith("READ") && !right.name().startsWith("OWNER"));
    }

    @Test
    void aFolderInUseIsRefusedHoweverLongItIsInUse() {
        take(parent);
        System.gc();

        assertThatThrownBy(() -> take(parent)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_IN_USE);
            assertThat(refusal.text())
                    .contains(Long.toString(ProcessHandle.current().pid()));
        });
    }

    @Test
    void aFolderOfAnotherVersionIsRefusedUntouched() throws IOException {
        Files.writeString(parent.resolve("VERSION"), "0 (PostgreSQL 17)\n");

        assertThatThrownBy(() -> take(parent)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_OF_OTHER_VERSION);
            assertThat(refusal.text()).contains("0 (PostgreSQL 17)", DataFolder.VERSION);
        });
        assertThat(parent).isDirectoryNotContaining("glob:**/{lock,launcher.pid}");
    }

    @Test
    void aFolderWithSomebodyElsesFilesIsRefusedUntouched() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "x");

        assertThatThrownBy(() -> take(parent))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_NOT_OURS));
        assertThat(parent.toFile().list()).containsExactly("thesis.txt");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "x");

        assertThatThrownBy(() -> take(file)).isInstanceOf(Refusal.class);
        assertThat(file).hasContent("x");
    }

    @Test
    void whatIsRefusedLastLeavesNothingOfANewFolder() {
        var folder = parent.resolve("a/b");

        assertThatThrownBy(() -> DataFolder.take(folder, () -> {
                    throw new Refusal(Reason.PORT_TAKEN, 8080);
                }))
                .isInstanceOf(Refusal.class);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aFolderInUseIsNotClearedAndAFreeOneIs() throws IOException {
        var cleared = new ArrayList<String>();
        Files.createFile(parent.resolve("lock"));
        FolderLock.ifUnused(parent, () -> cleared.add("free"));
        assertThat(FolderLock.take(parent)).isTrue();
        FolderLock.ifUnused(parent, () -> cleared.add("in use"));

        assertThat(cleared).containsExactly("free");
    }

    private static DataFolder take(Path path) {
        return DataFolder.take(path, () -> {});
    }
}
