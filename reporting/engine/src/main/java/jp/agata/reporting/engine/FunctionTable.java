package jp.agata.reporting.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.agata.reporting.engine.Signature.Body;
import org.jspecify.annotations.Nullable;

/** The functions of forms as expressions see them; the code is in {@link TemplateFunctions}. */
final class FunctionTable {

    static final List<Signature> ALL = List.of(
            text("wareki", a -> TemplateFunctions.wareki(date(a[0])), Accepts.LOCAL_DATE),
            text("warekiYear", a -> TemplateFunctions.warekiYear(date(a[0])), Accepts.LOCAL_DATE),
            text(
                    "formatDate",
                    a -> TemplateFunctions.formatDate(date(a[0]), string(a[1])),
                    Accepts.LOCAL_DATE,
                    Accepts.STRING),
            text(
                    "formatNumber",
                    a -> TemplateFunctions.formatNumber(number(a[0]), string(a[1])),
                    Accepts.NUMBER,
                    Accepts.STRING),
            text("blankIfZero", a -> TemplateFunctions.blankIfZero(number(a[0])), Accepts.NUMBER),
            text(
                    "padLeft",
                    a -> TemplateFunctions.padLeft(string(a[0]), integer(a[1]), string(a[2])),
                    Accepts.STRING,
                    Accepts.BOXED_INT,
                    Accepts.STRING),
            text(
                    "padRight",
                    a -> TemplateFunctions.padRight(string(a[0]), integer(a[1]), string(a[2])),
                    Accepts.STRING,
                    Accepts.BOXED_INT,
                    Accepts.STRING),
            text("join", a -> TemplateFunctions.join(string(a[0]), string(a[1]), string(a[2])), strings(3)),
            text(
                    "join",
                    a -> TemplateFunctions.join(string(a[0]), string(a[1]), string(a[2]), string(a[3])),
                    strings(4)),
            text("circled", a -> TemplateFunctions.circled(integer(a[0])), Accepts.BOXED_INT),
            text("circleIf", a -> TemplateFunctions.circleIf((Boolean) a[0]), Accepts.TRUTH),
            text("fullWidth", a -> TemplateFunctions.fullWidth(string(a[0])), Accepts.STRING),
            text("vertical", a -> TemplateFunctions.vertical(string(a[0])), Accepts.STRING),
            new Signature(
                    "graphemes",
                    List.of(Accepts.STRING),
                    ValueType.BOXED_INT,
                    a -> TemplateFunctions.graphemes(string(a[0]))),
            decimal("rounded", a -> TemplateFunctions.rounded((BigDecimal) a[0], integer(a[1])), Accepts.BOXED_INT),
            decimal(
                    "divided",
                    a -> TemplateFunctions.divided((BigDecimal) a[0], (BigDecimal) a[1], integer(a[2])),
                    Accepts.DECIMAL,
                    Accepts.BOXED_INT));

    private FunctionTable() {}

    private static Signature text(String name, Body body, Accepts... parameters) {
        return new Signature(name, List.of(parameters), ValueType.STRING, a -> bounded(body.apply(a)));
    }

    private static Signature decimal(String name, Body body, Accepts... more) {
        var parameters = new ArrayList<Accepts>(List.of(Accepts.DECIMAL));
        parameters.addAll(List.of(more));
        return new Signature(name, List.copyOf(parameters), ValueType.DECIMAL, body);
    }

    private static Accepts[] strings(int count) {
        return Collections.nCopies(count, Accepts.STRING).toArray(Accepts[]::new);
    }

    private static @Nullable Object bounded(@Nullable Object value) {
        return value instanceof String text ? Limits.text(text) : value;
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        return (LocalDate) value;
    }

    private static @Nullable String string(@Nullable Object value) {
        return (String) value;
    }

    private static @Nullable Number number(@Nullable Object value) {
        return (Number) value;
    }

    private static @Nullable Integer integer(@Nullable Object value) {
        return (Integer) value;
    }
}
