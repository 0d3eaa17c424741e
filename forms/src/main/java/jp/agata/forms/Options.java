package jp.agata.forms;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.agata.forms.FormOption.Choice;
import jp.agata.forms.FormOption.Toggle;
import jp.agata.forms.FormOption.Words;

/** What was chosen of a form's options (条件), checked; what was not is as it is at first. */
public record Options(Map<String, List<String>> values) {

    public static final Options NONE = new Options(Map.of());

    public Options {
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        values.forEach((name, chosen) -> sorted.put(name, List.copyOf(chosen)));
        values = Collections.unmodifiableMap(sorted);
    }

    public boolean isOn(Toggle toggle) {
        return !of(toggle).isEmpty();
    }

    public List<String> words(Words words) {
        return of(words);
    }

    /** Empty while nothing is chosen. */
    public String one(Choice choice) {
        return String.join("", of(choice));
    }

    public List<String> of(FormOption option) {
        return values.getOrDefault(option.name(), option.initially());
    }
}
