package jp.agata.roster;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import jp.agata.sheet.Finding;
import jp.agata.sheet.FindingCode;

/** The Japanese texts as the pages show them. */
final class FindingTexts {

    private final Properties texts = new Properties();

    FindingTexts() {
        load("/messages/sheet.properties");
        load("/messages/roster.properties");
    }

    private void load(String file) {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(FindingTexts.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> pattern(FindingCode code) {
        return Optional.ofNullable(texts.getProperty("finding." + code.text()));
    }

    String of(Finding finding) {
        return new MessageFormat(pattern(finding.code()).orElseThrow(), java.util.Locale.JAPAN)
                .format(finding.messageArguments());
    }
}
