package jp.agata.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sealed heads, one file per trail and one line per head, in a directory the database's roles cannot reach. */
@Component
class TreeHeads {

    private final Path directory;
    private final JsonMapper json;
    private final SealKey key;

    TreeHeads(@Value("${agata.audit.heads-directory}") Path directory, JsonMapper json) {
        this.directory = directory;
        this.json = json;
        this.key = SealKey.in(directory);
    }

    void seal(TreeHead head) {
        var line = json.writeValueAsString(head.signed(key.sign(head.signedText()))) + "\n";
        try {
            Files.writeString(
                    file(head.tenant()),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<TreeHead> of(String place) {
        try {
            return Files.exists(file(place))
                    ? Files.readAllLines(file(place)).stream()
                            .map(line -> json.readValue(line, TreeHead.class))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isGenuine(TreeHead head, String place) {
        return head.tenant().equals(place) && key.isGood(head.signedText(), head.signature());
    }

    private Path file(String place) {
        return directory.resolve(place + ".jsonl");
    }
}
