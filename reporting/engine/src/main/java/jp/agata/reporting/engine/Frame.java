package jp.agata.reporting.engine;

import org.jspecify.annotations.Nullable;

/** The values an expression sees at one moment of a fill. */
@FunctionalInterface
interface Frame {

    @Nullable
    Object value(Slot slot);
}
