package jp.agata.identity.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.agata.characters.SearchKey;

/**
 * Finds children's names in text whatever the spaces, widths, kana and variant characters between the two. A given name
 * alone is a name only before 「さん」 and its like.
 */
final class NameIndex {

    private static final int START = 2;
    /** Shorter readings stand in ordinary sentences by chance. */
    private static final int SHORTEST_READING = 5;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}・]+");
    private static final List<String> ADDRESSED = List.of("さん", "くん", "君", "ちゃん");

    private record Key(String folded, String written) {}

    private final Map<String, Set<Key>> byStart = new HashMap<>();

    /** @param given whether given names with 「さん」 count, too */
    NameIndex(Collection<ChildName> names, boolean given) {
        for (var name : names) {
            enter(name.name(), name.name(), START);
            enter(name.furigana(), name.furigana(), SHORTEST_READING);
            if (given) {
                enterGiven(name.name());
                enterGiven(name.furigana());
            }
        }
    }

    List<Mention> in(Collection<Passage> passages) {
        var found = new LinkedHashSet<Mention>();
        for (var passage : passages) {
            var text = SearchKey.of(passage.text()).value();
            for (var at = 0; at + START <= text.length(); at++) {
                for (var key : byStart.getOrDefault(text.substring(at, at + START), Set.of())) {
                    if (text.startsWith(key.folded(), at)) {
                        found.add(new Mention(passage.where(), key.written()));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private void enterGiven(String name) {
        var parts = BETWEEN.split(name.strip());
        if (parts.length > 1) {
            for (var address : ADDRESSED) {
                var called = parts[parts.length - 1] + address;
                enter(called, called, START);
            }
        }
    }

    private void enter(String name, String written, int shortest) {
        var folded = SearchKey.of(name).value();
        if (folded.length() >= shortest) {
            byStart.computeIfAbsent(folded.substring(0, START), _ -> new LinkedHashSet<>())
                    .add(new Key(folded, written));
        }
    }

    static NameIndex of(List<ChildName> names, boolean given) {
        return new NameIndex(new ArrayList<>(new LinkedHashSet<>(names)), given);
    }
}
