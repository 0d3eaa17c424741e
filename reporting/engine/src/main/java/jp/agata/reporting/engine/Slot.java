package jp.agata.reporting.engine;

/** Where a reference finds its value: the n-th field, parameter or variable an expression unit uses. */
record Slot(Token.Kind kind, int index, String name, Class<?> javaClass) {}
