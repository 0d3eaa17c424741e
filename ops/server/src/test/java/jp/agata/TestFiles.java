package jp.agata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the test run: everything the server keeps goes below {@code target}. */
final class TestFiles {

    private TestFiles() {}

    static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "server-files")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same place the script {@code agata} fetches it to. */
    static String font() {
        var named = System.getenv("AGATA_FONT");
        if (named != null) {
            return named;
        }
        var cache = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return Path.of(cache, "agata/fonts/usr/share/fonts/truetype/ipamj/ipamjm.ttf")
                .toString();
    }
}
