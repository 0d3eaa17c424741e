package jp.agata.reporting.engine;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the font when it is first asked for, and looks again after a refusal: the file may have come meanwhile. */
final class FontFile implements Supplier<StatutoryFont> {

    private static final Logger LOG = LoggerFactory.getLogger(FontFile.class);

    private final Path file;
    private @Nullable StatutoryFont loaded;

    FontFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized StatutoryFont get() {
        if (loaded == null) {
            loaded = StatutoryFont.load(file);
            LOG.info("Forms are printed with {}", loaded);
        }
        return loaded;
    }
}
