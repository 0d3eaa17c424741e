package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary names what the code has. */
class GlossaryTest {

    private static final Pattern IDENTIFIER = Pattern.compile("^\\| [^|]+ \\| `(\\w+)` \\|", Pattern.MULTILINE);

    @Test
    void everyIdentifierExists() throws IOException {
        var classes = new ClassFileImporter()
                .importPackages("jp.agata").stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        var glossary = Files.readString(Path.of("../../docs/glossary.md"));

        assertThat(IDENTIFIER
                        .matcher(glossary)
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .isNotEmpty();
        assertThat(IDENTIFIER.matcher(glossary).results().map(found -> found.group(1)))
                .allSatisfy(identifier -> assertThat(classes).contains(identifier));
    }
}
