package jp.agata.reporting.engine;

import java.util.Random;

/** Random expressions, typed as Java types them most of the time; now and then a wrong type slips in. */
final class RandomExpressions {

    private static final int MISTAKES_IN = 60;

    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    String any(int depth) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> number(depth);
            case 2 -> truth(depth);
            case 3 -> text(depth);
            default -> decimal(depth);
        };
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean isMistake() {
        return random.nextInt(MISTAKES_IN) == 0;
    }

    private String numberField() {
        return one("$F{i1}", "$F{i2}", "$F{l1}", "$F{d1}", "$F{d2}", "$V{REPORT_COUNT}");
    }

    private String numberLiteral() {
        return one("0", "1", "7", "2147483647", "3L", "0.1", "2.5d", "1.5f", "1e3", ".5", "100000000000L", "10", "100");
    }

    String number(int depth) {
        if (isMistake()) {
            return text(depth);
        }
        if (depth <= 0) {
            return random.nextInt(3) == 0 ? numberLiteral() : numberField();
        }
        int d = depth - 1;
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> number(d) + one(" + ", " - ", " * ", " / ", " % ") + number(d);
            case 4, 5 -> "(" + number(d) + one(" + ", "-", "*", "/", "%") + number(d) + ")";
            case 6 -> "(" + truth(d) + " ? " + number(d) + " : " + number(d) + ")";
            case 7 -> "(" + truth(d) + " ? " + number(d) + " : " + one("null", numberField()) + ")";
            case 8 -> "-" + one(numberField(), "(" + number(d) + ")", numberLiteral());
            case 9 -> "Math." + one("max", "min") + "(" + number(d) + ", " + number(d) + ")";
            case 10 -> "Math." + one("abs", "round", "floor", "ceil") + "(" + number(d) + ")";
            case 11 -> text(0) + one(".length()", ".compareTo(" + text(d) + ")");
            case 12 ->
                one("$F{i1}", "$F{l1}", "$F{d1}", "$F{m1}") + one(".intValue()", ".longValue()", ".doubleValue()");
            default ->
                one(
                        "$F{i1}.compareTo(" + one("$F{i2}", "3", number(d)) + ")",
                        "$F{m1}.compareTo(" + decimal(d) + ")",
                        "Integer.valueOf(" + one("$F{i2}", "$F{i1} + 1", number(d)) + ")",
                        "$F{d1}.compareTo($F{d2})");
        };
    }

    String truth(int depth) {
        if (isMistake()) {
            return number(depth);
        }
        if (depth <= 0) {
            return one("$F{b1}", "$F{b2}", numberField() + one(" < ", " >= ") + numberLiteral());
        }
        int d = depth - 1;
        return switch (random.nextInt(13)) {
            case 0, 1 -> numberField() + one(" < ", " <= ", " > ", " >= ", " == ", " != ") + number(d);
            case 2 -> "(" + number(d) + one(" < ", " == ") + numberField() + ")";
            case 3 -> truth(d) + " && " + truth(d);
            case 4 -> "(" + truth(d) + " || " + truth(d) + ")";
            case 5 -> "!" + one("$F{b1}", "(" + truth(d) + ")");
            case 6 -> text(0) + one(".equals(" + any(d) + ")", ".isEmpty()", ".startsWith(" + text(d) + ")");
            case 7 -> text(0) + one(".contains(" + text(d) + ")", ".endsWith(" + text(d) + ")");
            case 8 -> one("$F{i1}", "$F{s1}", "$F{m1}", "$F{t1}", "$F{b1}") + one(" == ", " != ") + "null";
            case 9 -> "Objects.equals(" + any(d) + ", " + any(d) + ")";
            case 10 -> one("$F{i1}", "$F{d1}", "$F{m1}", "$F{b2}") + ".equals(" + any(d) + ")";
            case 11 -> "(" + truth(d) + " ? " + truth(d) + " : " + one("$F{b1}", truth(d), "null") + ")";
            default -> one("$F{b1}.booleanValue()", "Boolean.TRUE.equals($F{b2})", "$F{b1} == (" + truth(d) + ")");
        };
    }

    String text(int depth) {
        if (isMistake()) {
            return decimal(depth);
        }
        if (depth <= 0) {
            return one("$F{s1}", "$F{s2}", "\"\"", "\"年\"", "\"a\\n\\\"\\u3042\"", "$F{s1}", "$F{s2}");
        }
        int d = depth - 1;
        return switch (random.nextInt(12)) {
            case 0, 1 -> text(d) + " + " + any(d);
            case 2 -> number(d) + " + " + text(d);
            case 3 -> "(" + text(d) + " + " + any(d) + ")";
            case 4, 5 -> "(" + truth(d) + " ? " + text(d) + " : " + one(text(d), "null") + ")";
            case 6 -> "String.valueOf(" + any(d) + ")";
            case 7 -> text(0) + one(".trim()", ".toString()", ".substring(1)", ".substring(" + number(0) + ")");
            case 8 -> one("$F{i1}", "$F{l1}", "$F{m1}", "$F{b1}") + ".toString()";
            case 9 -> "join(\"・\", " + text(d) + ", " + text(d) + ")";
            case 10 ->
                one(
                        "wareki($F{t1})",
                        "circled($F{i1})",
                        "blankIfZero(" + number(d) + ")",
                        "circleIf(" + truth(d) + ")");
            default -> one("padLeft(" + text(d) + ", 5, \"0\")", "formatNumber(" + number(d) + ", \"#,##0.0\")");
        };
    }

    String decimal(int depth) {
        if (depth <= 0) {
            return one("$F{m1}", "$F{m2}", "BigDecimal.ONE", "BigDecimal.ZERO");
        }
        int d = depth - 1;
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> decimal(d) + one(".add(", ".subtract(", ".multiply(") + decimal(d) + ")";
            case 3 -> "(" + truth(d) + " ? " + decimal(d) + " : " + one(decimal(d), "null") + ")";
            case 4 -> "rounded(" + decimal(d) + ", 1)";
            default -> "divided(" + decimal(d) + ", " + decimal(d) + ", 2)";
        };
    }
}
