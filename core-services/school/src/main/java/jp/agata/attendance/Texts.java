package jp.agata.attendance;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** This module's Japanese words for registers and sheets, which are put together without a page being made. */
final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages/attendance", Locale.ROOT);

    private Texts() {}

    static String of(String key) {
        return BUNDLE.getString(key);
    }

    static String of(String key, Object... arguments) {
        return new MessageFormat(of(key), Locale.JAPANESE).format(arguments);
    }
}
