package jp.agata.reporting.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The statutory font for tests: from AGATA_FONT, else from the cache that {@code ./agata} fills. Absent is a failure. */
final class TestFont {

    private static final StatutoryFont FONT = StatutoryFont.load(path());

    private TestFont() {}

    static StatutoryFont font() {
        return FONT;
    }

    private static Path path() {
        return Optional.ofNullable(System.getProperty("AGATA_FONT"))
                .or(() -> Optional.ofNullable(System.getenv("AGATA_FONT")))
                .map(Path::of)
                .or(TestFont::cached)
                .orElseThrow(() -> new AssertionError("ipamjm.ttf is missing. Run ./agata test, which fetches it into "
                        + cache() + ", or set AGATA_FONT to its path."));
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("agata/fonts");
    }

    private static Optional<Path> cached() {
        if (!Files.isDirectory(cache())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(cache())) {
            return files.filter(file -> file.endsWith("ipamjm.ttf")).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
