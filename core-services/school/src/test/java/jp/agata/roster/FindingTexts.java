package jp.agata.roster;

import java.util.Locale;
import java.util.Optional;
import jp.agata.sheet.Finding;
import jp.agata.sheet.FindingCode;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The Japanese texts as the pages show them. */
final class FindingTexts {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    FindingTexts() {
        messages.setBasenames(
                "messages/sheet", "messages/school", "messages/roster", "messages/staff", "messages/attendance");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    Optional<String> pattern(FindingCode code) {
        return Optional.ofNullable(messages.getMessage("finding." + code.text(), null, null, Locale.JAPAN));
    }

    String of(Finding finding) {
        return messages.getMessage(finding.messageKey(), finding.messageArguments(), Locale.JAPAN);
    }
}
