package jp.agata.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which demo the folder was begun with; it cannot change afterwards. */
final class DemoChoice {

    private static final String DEFAULT = "small";

    private DemoChoice() {}

    static String in(Path file, @Nullable String asked) {
        try {
            if (!Files.exists(file)) {
                AtomicFile.write(file, (asked == null ? DEFAULT : asked) + "\n");
            }
            var kept = Files.readString(file).strip();
            if (asked != null && !asked.equals(kept)) {
                Messages.say("demo.kept", kept);
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
