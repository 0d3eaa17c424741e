package jp.agata.characters;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Characters as a person counts them (書記素): a base with its variation selector or combining marks is one. */
public final class Graphemes {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private Graphemes() {}

    public static int count(String text) {
        return (int) CLUSTER.matcher(text).results().count();
    }

    public static List<String> of(String text) {
        return CLUSTER.matcher(text).results().map(MatchResult::group).toList();
    }
}
