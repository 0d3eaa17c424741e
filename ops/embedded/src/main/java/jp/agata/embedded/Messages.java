package jp.agata.embedded;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The launcher's words to the person at the terminal. */
final class Messages {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.agata.embedded.messages", Locale.ROOT);

    private Messages() {}

    static String text(String key, Object... details) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(plain(details));
    }

    static void say(String key, Object... details) {
        System.out.println(text(key, details));
        System.out.flush();
    }

    /** Numbers here are ports and process numbers: no thousands separators. */
    private static Object[] plain(Object[] details) {
        var texts = new Object[details.length];
        for (var i = 0; i < details.length; i++) {
            texts[i] = details[i].toString();
        }
        return texts;
    }
}
