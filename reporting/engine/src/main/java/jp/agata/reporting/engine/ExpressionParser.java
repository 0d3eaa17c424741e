package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRExpression;

/** Reads the accepted subset of Java's expressions. Names of calls are checked here, types later by {@link Typing}. */
final class ExpressionParser {

    static final int MAX_DEPTH = 40;

    private static final List<Set<String>> LEVELS = List.of(
            Set.of("||"),
            Set.of("&&"),
            Set.of("==", "!="),
            Set.of("<", "<=", ">", ">="),
            Set.of("+", "-"),
            Set.of("*", "/", "%"));

    private final List<Token> tokens;
    private int at;
    private int depth;

    private ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Syntax parse(JRExpression expression) {
        return parse(Tokenizer.tokensOf(expression));
    }

    static Syntax parse(List<Token> tokens) {
        var parser = new ExpressionParser(tokens);
        var syntax = parser.expression();
        if (parser.peek().kind() != Token.Kind.END) {
            throw new ExpressionRefused(Fault.UNEXPECTED, parser.peek().shown());
        }
        return syntax;
    }

    private Syntax expression() {
        deeper();
        var condition = level(0);
        if (accept("?")) {
            var then = expression();
            expect(":");
            condition = new Syntax.Conditional(condition, then, expression());
        }
        depth--;
        return condition;
    }

    private Syntax level(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        var left = level(level + 1);
        while (peek().kind() == Token.Kind.OPERATOR && LEVELS.get(level).contains(peek().text())) {
            var operator = next().text();
            left = new Syntax.Binary(operator, left, level(level + 1));
        }
        return left;
    }

    private Syntax unary() {
        if (!peek().isOperator("!") && !peek().isOperator("-")) {
            return postfix();
        }
        deeper();
        var operator = next().text();
        var syntax = new Syntax.Unary(operator, unary());
        depth--;
        return syntax;
    }

    private Syntax postfix() {
        var target = primary();
        while (accept(".")) {
            var method = word();
            if (!Methods.isKnown(method)) {
                throw new ExpressionRefused(Fault.WORD_NOT_ALLOWED, method);
            }
            expect("(");
            target = new Syntax.MethodCall(target, method, arguments());
        }
        return target;
    }

    private Syntax primary() {
        var token = next();
        return switch (token.kind()) {
            case CONSTANT -> new Syntax.Constant(token.value(), token.type());
            case FIELD, PARAMETER, VARIABLE -> new Syntax.Reference(token);
            case WORD -> named(token.text());
            case OPERATOR -> parenthesised(token);
            case END -> throw new ExpressionRefused(Fault.UNEXPECTED, token.shown());
        };
    }

    private Syntax parenthesised(Token open) {
        if (!open.isOperator("(")) {
            throw new ExpressionRefused(Fault.UNEXPECTED, open.shown());
        }
        var inner = expression();
        expect(")");
        return inner;
    }

    private Syntax named(String word) {
        return switch (word) {
            case "true" -> new Syntax.Constant(true, ValueType.TRUTH);
            case "false" -> new Syntax.Constant(false, ValueType.TRUTH);
            case "null" -> new Syntax.Constant(null, ValueType.NULL);
            default -> path(word);
        };
    }

    private Syntax path(String first) {
        var path = new StringBuilder(first);
        while (!Vocabulary.isKnown(path.toString()) && accept(".")) {
            path.append('.').append(word());
        }
        if (!Vocabulary.isKnown(path.toString())) {
            throw new ExpressionRefused(Fault.WORD_NOT_ALLOWED, path);
        }
        var name = Vocabulary.shortest(path.toString());
        return accept("(") ? new Syntax.StaticCall(name, arguments()) : new Syntax.Name(name);
    }

    private List<Syntax> arguments() {
        var arguments = new ArrayList<Syntax>();
        if (accept(")")) {
            return arguments;
        }
        do {
            arguments.add(expression());
        } while (accept(","));
        expect(")");
        return arguments;
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw new ExpressionRefused(Fault.EXPRESSION_TOO_DEEP, MAX_DEPTH);
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        var token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private boolean accept(String operator) {
        if (!peek().isOperator(operator)) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(String operator) {
        if (!accept(operator)) {
            throw new ExpressionRefused(Fault.UNEXPECTED, peek().shown());
        }
    }

    private String word() {
        if (peek().kind() != Token.Kind.WORD) {
            throw new ExpressionRefused(Fault.UNEXPECTED, peek().shown());
        }
        return next().text();
    }
}
