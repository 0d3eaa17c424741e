package jp.agata.reporting.engine;

import java.util.List;

/** How a name is drawn in its box: one or two lines that hold every character, size in points, horizontal scale 0.7-1. */
public record FittedName(List<String> lines, float size, float scale) {

    /** Distance of two baselines and height of a line, in ems. */
    static final float LINE = 1.1f;

    public FittedName {
        lines = List.copyOf(lines);
    }
}
