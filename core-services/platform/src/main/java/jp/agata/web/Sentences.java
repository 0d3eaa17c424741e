package jp.agata.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import jp.agata.problem.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Japanese sentences from the modules' message files. Numbers stand as they are, without grouping. */
@Component
public class Sentences {

    private final MessageSource messages;

    public Sentences(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, texts(arguments), Locale.JAPAN));
    }

    /** The sentence of a special case, where there is one. */
    public String of(String key, Enum<?> specialCase) {
        return Objects.requireNonNullElseGet(
                messages.getMessage(key + "." + specialCase.name(), null, null, Locale.JAPAN), () -> of(key));
    }

    public String of(Problem problem) {
        return of(problem.code().messageKey(), problem.arguments().toArray());
    }

    private static Object[] texts(Object[] arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toArray();
    }
}
