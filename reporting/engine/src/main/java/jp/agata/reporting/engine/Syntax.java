package jp.agata.reporting.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression says, before types are known. */
sealed interface Syntax {

    record Constant(@Nullable Object value, ValueType type) implements Syntax {}

    record Reference(Token token) implements Syntax {}

    /** A constant with a name, such as {@code Boolean.TRUE}. */
    record Name(String path) implements Syntax {}

    /** A static call such as {@code Math.max(a, b)} or a function such as {@code wareki(d)}. */
    record StaticCall(String path, List<Syntax> arguments) implements Syntax {}

    record MethodCall(Syntax target, String method, List<Syntax> arguments) implements Syntax {}

    record Unary(String operator, Syntax operand) implements Syntax {}

    record Binary(String operator, Syntax left, Syntax right) implements Syntax {}

    record Conditional(Syntax condition, Syntax then, Syntax otherwise) implements Syntax {}
}
