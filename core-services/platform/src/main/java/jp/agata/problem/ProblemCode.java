package jp.agata.problem;

import java.util.Arrays;
import java.util.List;

/**
 * A refusal with a name. Implemented by enums, one per module; the Japanese text is
 * {@code problem.<enum>.<constant>} in {@code messages.properties} and says what, where and how to mend it.
 */
public interface ProblemCode {

    /** What the refusal means to the caller; decides the status of the answer in one place. */
    enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        REFUSED,
        UNAVAILABLE
    }

    String name();

    Kind kind();

    default String messageKey() {
        return "problem." + getClass().getSimpleName() + "." + name();
    }

    default Problem with(Object... arguments) {
        return new Problem(this, Arrays.asList(arguments), List.of());
    }
}
