package jp.agata.bench;

import java.util.List;

/** What many measurements come to. */
final class Numbers {

    private Numbers() {}

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** The smallest value that is not below {@code percent} of them. */
    static double percentile(List<Double> values, double percent) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        var position = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.clamp(position, 0, sorted.size() - 1));
    }

    static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
