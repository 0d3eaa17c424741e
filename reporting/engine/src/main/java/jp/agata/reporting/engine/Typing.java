package jp.agata.reporting.engine;

import java.util.List;

/** Gives every part of an expression its static type, as a Java compiler does, and builds the node that evaluates it. */
final class Typing {

    private final Slots slots;

    Typing(Slots slots) {
        this.slots = slots;
    }

    Typed type(Syntax syntax) {
        return switch (syntax) {
            case Syntax.Constant constant -> Typed.constant(constant.value(), constant.type());
            case Syntax.Reference reference -> slots.reference(reference.token());
            case Syntax.Name name -> Vocabulary.constant(name.path());
            case Syntax.StaticCall call -> Vocabulary.call(call.path(), all(call.arguments()));
            case Syntax.MethodCall call -> Methods.call(type(call.target()), call.method(), all(call.arguments()));
            case Syntax.Unary unary -> Operators.unary(unary.operator(), type(unary.operand()));
            case Syntax.Binary binary -> Operators.binary(binary.operator(), type(binary.left()), type(binary.right()));
            case Syntax.Conditional conditional ->
                conditional(
                        type(conditional.condition()).asCondition(),
                        type(conditional.then()),
                        type(conditional.otherwise()));
        };
    }

    private List<Typed> all(List<Syntax> arguments) {
        return arguments.stream().map(this::type).toList();
    }

    // JLS 15.25: numeric and boolean conditionals convert, reference conditionals keep each side as it is.
    private static Typed conditional(Typed condition, Typed then, Typed otherwise) {
        boolean reference = then.isReferenceConditional() || otherwise.isReferenceConditional();
        if (reference && isAmbiguous(then.type(), otherwise.type())) {
            throw new ExpressionRefused(
                    Fault.AMBIGUOUS_CONDITION,
                    then.type().shown(),
                    otherwise.type().shown());
        }
        if (!reference && then.type() == otherwise.type()) {
            return new Typed(then.type(), choose(condition, then, otherwise), isReference(then.type()));
        }
        if (!reference && then.type().isNumeric() && otherwise.type().isNumeric()) {
            return promoted(condition, then, otherwise);
        }
        if (!reference && then.type().isTruth() && otherwise.type().isTruth()) {
            return new Typed(
                    ValueType.TRUTH, frame -> condition.truth(frame) ? then.truth(frame) : otherwise.truth(frame));
        }
        return new Typed(common(then.type(), otherwise.type()), choose(condition, then, otherwise), true);
    }

    // For c ? 1 : (d ? 2 : null) the Java compilers do not agree whether null stays null.
    private static boolean isAmbiguous(ValueType then, ValueType otherwise) {
        return then != otherwise && !isReference(then) && !isReference(otherwise);
    }

    private static boolean isReference(ValueType type) {
        return !type.isNumeric() && !type.isTruth();
    }

    private static Node choose(Typed condition, Typed then, Typed otherwise) {
        var ifTrue = then.node();
        var ifFalse = otherwise.node();
        return frame -> condition.truth(frame) ? ifTrue.evaluate(frame) : ifFalse.evaluate(frame);
    }

    private static Typed promoted(Typed condition, Typed then, Typed otherwise) {
        var type = then.type().promotedWith(otherwise.type());
        return new Typed(
                type, frame -> type.convert(condition.truth(frame) ? then.number(frame) : otherwise.number(frame)));
    }

    private static ValueType common(ValueType then, ValueType otherwise) {
        var left = then.boxed();
        var right = otherwise.boxed();
        if (left == right || right == ValueType.NULL) {
            return left;
        }
        return left == ValueType.NULL ? right : ValueType.OTHER;
    }
}
