package jp.agata.reporting.engine;

import jp.agata.problem.Problem;

/** One place of a template that has to be mended, or that was dropped (a notice). Line 0: the whole file. */
record Finding(int line, Fault fault, String text) {

    static Finding of(int line, Fault fault, Object... details) {
        return new Finding(line, fault, fault.text(details));
    }

    Problem.Finding shown() {
        return new Problem.Finding(line == 0 ? "全体" : line + "行目", text);
    }

    /** The same finding with the expression it was found in, shortened to what fits a line. */
    Finding in(String expression) {
        var flat = expression.strip().replaceAll("\\s+", " ");
        var cut = flat.length() > 80 ? flat.substring(0, flat.offsetByCodePoints(0, 1) + 78) + "…" : flat;
        return new Finding(line, fault, text + " 式: " + cut);
    }
}
