package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRExpressionChunk;

/** Cuts an expression into tokens. Takes the text between references only, so a reference can never become code. */
final class Tokenizer {

    static final int MAX_CHARACTERS = 4_000;
    static final int MAX_TOKENS = 400;

    private static final Pattern OPERATOR = Pattern.compile("\\|\\||&&|==|!=|<=|>=|[?:<>+\\-*/%!(),.]");
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\+\\+|--|->|::|//|/\\*|<<|>>|[+\\-*/%&|^]=|[\\[\\]{};=&|^~@#'`\\\\$]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final String text;
    private final boolean reachesReference;
    private final List<Token> tokens;
    private int at;

    private Tokenizer(String text, boolean reachesReference, List<Token> tokens) {
        this.text = text;
        this.reachesReference = reachesReference;
        this.tokens = tokens;
    }

    static List<Token> tokensOf(JRExpression expression) {
        if (expression.getText().length() > MAX_CHARACTERS) {
            throw new ExpressionRefused(Fault.EXPRESSION_TOO_LONG, MAX_CHARACTERS + "文字");
        }
        var tokens = new ArrayList<Token>();
        var chunks = expression.getChunks();
        for (int i = 0; chunks != null && i < chunks.length; i++) {
            addChunk(chunks[i], i + 1 < chunks.length, tokens);
        }
        tokens.add(Token.of(Token.Kind.END, ""));
        if (tokens.size() > MAX_TOKENS) {
            throw new ExpressionRefused(Fault.EXPRESSION_TOO_LONG, MAX_TOKENS + "語");
        }
        return tokens;
    }

    private static void addChunk(JRExpressionChunk chunk, boolean followed, List<Token> tokens) {
        switch (chunk.getType()) {
            case JRExpressionChunk.TYPE_FIELD -> tokens.add(Token.of(Token.Kind.FIELD, chunk.getText()));
            case JRExpressionChunk.TYPE_PARAMETER -> tokens.add(Token.of(Token.Kind.PARAMETER, chunk.getText()));
            case JRExpressionChunk.TYPE_VARIABLE -> tokens.add(Token.of(Token.Kind.VARIABLE, chunk.getText()));
            case JRExpressionChunk.TYPE_TEXT -> new Tokenizer(chunk.getText(), followed, tokens).run();
            default -> throw new ExpressionRefused(Fault.RESOURCE_REFERENCE);
        }
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else if (c == '"') {
                string();
            } else if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
                number();
            } else {
                wordOrOperator();
            }
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void string() {
        int end = StringLiteral.endOf(text, at);
        if (end < 0) {
            throw new ExpressionRefused(reachesReference ? Fault.REFERENCE_IN_STRING : Fault.STRING_NOT_CLOSED);
        }
        var literal = text.substring(at + 1, end);
        tokens.add(Token.constant("\"…\"", StringLiteral.valueOf(literal), ValueType.STRING));
        at = end + 1;
    }

    private void number() {
        var token = NumberLiteral.at(text, at);
        tokens.add(token);
        at += token.text().length();
    }

    private void wordOrOperator() {
        var word = WORD.matcher(text).region(at, text.length());
        if (word.lookingAt()) {
            add(Token.Kind.WORD, word.group());
            return;
        }
        refuseForbidden();
        var operator = OPERATOR.matcher(text).region(at, text.length());
        if (operator.lookingAt()) {
            add(Token.Kind.OPERATOR, operator.group());
            return;
        }
        var character = Character.toString(text.codePointAt(at));
        boolean wide = text.charAt(at) > 0x2000;
        throw new ExpressionRefused(wide ? Fault.FULL_WIDTH_CHARACTER : Fault.UNKNOWN_CHARACTER, character);
    }

    private void refuseForbidden() {
        var operator = OPERATOR.matcher(text).region(at, text.length());
        var forbidden = FORBIDDEN.matcher(text).region(at, text.length());
        if (!forbidden.lookingAt()) {
            return;
        }
        // "==" and "&&" begin with a character that is forbidden alone.
        if (operator.lookingAt() && operator.end() > forbidden.end()) {
            return;
        }
        throw new ExpressionRefused(Fault.OPERATOR_NOT_ALLOWED, forbidden.group());
    }

    private void add(Token.Kind kind, String token) {
        tokens.add(Token.of(kind, token));
        at += token.length();
    }
}
