package jp.agata.standin.graph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.agata.standin.graph.call.GraphError;

/** A filter expression cut into tokens, read from left to right. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:'(?:[^']|'')*'|\\p{XDigit}{8}-[\\p{XDigit}-]{27}|[A-Za-z_$@][\\w.$@/]*|[\\d+-][\\w:.+-]*|[(),:])");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) {
        this.text = text;
        var matcher = TOKEN.matcher(text.stripTrailing());
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
            matcher.region(end, text.stripTrailing().length());
        }
        if (end < text.stripTrailing().length()) {
            throw wrong(end);
        }
    }

    String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    boolean isNext(String word) {
        return peek().equalsIgnoreCase(word);
    }

    boolean skip(String word) {
        if (isNext(word)) {
            next++;
            return true;
        }
        return false;
    }

    String take() {
        if (next >= tokens.size()) {
            throw wrong(text.length());
        }
        return tokens.get(next++);
    }

    void expect(String word) {
        if (!skip(word)) {
            throw wrong(next);
        }
    }

    void expectEnd() {
        if (next < tokens.size()) {
            throw wrong(next);
        }
    }

    private GraphError wrong(int position) {
        return GraphError.malformed(
                "Invalid filter clause: Syntax error at position " + position + " in '" + text + "'.");
    }
}
