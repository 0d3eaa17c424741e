package jp.agata.tenantadmin;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.springframework.core.NestedExceptionUtils;

/** This module's Japanese sentences for reports that are written when no page is being made. */
final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages/tenantadmin", Locale.ROOT);

    private Texts() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.JAPANESE).format(arguments);
    }

    /** The innermost message of a failure: what the database said. */
    static String lastWords(Throwable failure) {
        var words = NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
        return Objects.requireNonNullElse(words, failure.getClass().getSimpleName());
    }
}
