package jp.agata.reporting.desk;

import java.util.ArrayList;
import java.util.List;
import jp.agata.forms.FormOption;
import jp.agata.forms.FormOption.Choice;
import jp.agata.forms.FormOption.Toggle;
import jp.agata.forms.FormOption.Words;
import jp.agata.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One option as the page shows it.
 *
 * @param given as it was typed
 * @param chosen as it is kept; at its beginning while what was given is refused
 * @param fault why it is refused
 */
record OptionField(
        FormOption option,
        List<String> given,
        List<String> chosen,
        @Nullable Problem fault) {

    /** A word with its place. */
    record Word(int place, String text, boolean wrong) {}

    static OptionField of(FormOption option, List<String> given) {
        try {
            return new OptionField(option, given, option.checked(given), null);
        } catch (Problem refused) {
            return new OptionField(option, given, option.initially(), refused);
        }
    }

    public boolean isToggle() {
        return option instanceof Toggle;
    }

    public boolean isChoice() {
        return option instanceof Choice;
    }

    /** The one chosen; empty while none is. */
    public String value() {
        return String.join("", chosen);
    }

    public boolean isOn() {
        return !chosen.isEmpty();
    }

    /** As many as there may be. */
    public List<Word> words() {
        var words = new ArrayList<Word>();
        if (option instanceof Words asked) {
            for (var at = 0; at < asked.count(); at++) {
                var text = at < given.size() ? given.get(at) : "";
                words.add(new Word(at + 1, text, asked.isTooLong(text) || asked.isUnprintable(text)));
            }
        }
        return words;
    }
}
