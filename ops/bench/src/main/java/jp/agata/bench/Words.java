package jp.agata.bench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The benches' own words, and the lines in which they end. */
final class Words {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("jp.agata.bench.messages");

    private Words() {}

    static String text(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }

    static void say(String key, Object... arguments) {
        System.out.println(text(key, arguments));
    }

    static void result(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "RESULT %s %.2f %s%n", name, value, unit);
    }

    static void result(String name, long value, String unit) {
        System.out.printf(Locale.ROOT, "RESULT %s %d %s%n", name, value, unit);
    }
}
