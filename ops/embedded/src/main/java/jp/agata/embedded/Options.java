package jp.agata.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.agata.embedded.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** The launcher's command line, as the script writes it: a command, then pairs of a name and a value. */
record Options(String command, Map<String, String> values) {

    private static final Set<String> NAMES = Set.of("--root", "--data", "--port", "--demo", "--output", "--tenant");

    static Options of(List<String> words) {
        if (words.size() % 2 != 1) {
            throw new Refusal(Reason.BAD_USAGE, words);
        }
        var values = new HashMap<String, String>();
        for (var i = 1; i < words.size(); i += 2) {
            if (!NAMES.contains(words.get(i))) {
                throw new Refusal(Reason.BAD_USAGE, words.get(i));
            }
            values.put(words.get(i), words.get(i + 1));
        }
        return new Options(words.getFirst(), values);
    }

    Path root() {
        return Path.of(required("--root"));
    }

    Path data() {
        return Path.of(required("--data"));
    }

    int port() {
        return Integer.parseInt(required("--port"));
    }

    @Nullable
    String demo() {
        return values.get("--demo");
    }

    /** Where the script that waits for us reads our words; ours to delete. */
    @Nullable
    String output() {
        return values.get("--output");
    }

    String tenant() {
        return required("--tenant");
    }

    private String required(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
