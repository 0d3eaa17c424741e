package jp.agata.reporting.engine;

import org.jspecify.annotations.Nullable;

/** A typed expression ready to be evaluated. Immutable: all fills of a template share it. */
@FunctionalInterface
interface Node {

    @Nullable
    Object evaluate(Frame frame);
}
