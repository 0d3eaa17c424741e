package jp.agata.reporting.desk;

import java.util.Locale;
import jp.agata.problem.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a refusal says, where it is shown beside something else or kept with it. */
@Component
class ProblemWords {

    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(Problem refused) {
        var text = messages.getMessage(
                refused.code().messageKey(),
                refused.arguments().toArray(),
                refused.code().name(),
                Locale.JAPAN);
        return text == null ? refused.code().name() : text;
    }
}
