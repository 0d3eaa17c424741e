package jp.agata.standin.graph.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.agata.standin.graph.call.GraphError;

/** A membership rule cut into tokens, read from left to right. */
final class RuleTokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\"[^\"]*\"|'[^']*'|[()\\[\\],]|[^\\s()\\[\\],\"']+)");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    RuleTokens(String rule) {
        var text = rule.strip();
        var matcher = TOKEN.matcher(text);
        var end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw wrong("Unexpected character at position " + end + ".");
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
    }

    boolean skip(String word) {
        var isNext = next < tokens.size() && tokens.get(next).equalsIgnoreCase(word);
        next += isNext ? 1 : 0;
        return isNext;
    }

    String take() {
        if (next >= tokens.size()) {
            throw wrong("The rule ends too early.");
        }
        return tokens.get(next++);
    }

    void expect(String word) {
        if (!skip(word)) {
            throw wrong("'" + word + "' is expected.");
        }
    }

    void expectEnd() {
        if (next < tokens.size()) {
            throw wrong("'" + tokens.get(next) + "' is not expected.");
        }
    }

    static GraphError wrong(String reason) {
        return GraphError.badRequest("DynamicGroupExpressionParseException: " + reason);
    }
}
