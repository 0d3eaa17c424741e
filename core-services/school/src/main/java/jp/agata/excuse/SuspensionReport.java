package jp.agata.excuse;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suspensions of a month by reason, day of the order and span, with how many students of each grade. Names nobody. */
record SuspensionReport(List<Integer> grades, List<Line> lines) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private record Same(
            String reason,
            LocalDate ordered,
            LocalDate from,
            @Nullable LocalDate until) implements Comparable<Same> {

        @Override
        public int compareTo(Same other) {
            var byDay = ordered.compareTo(other.ordered);
            var byStart = byDay != 0 ? byDay : from.compareTo(other.from);
            return byStart != 0 ? byStart : (reason + until).compareTo(other.reason + other.until);
        }
    }

    /** @param byGrade how many of each grade; grades without any are missing */
    record Line(
            String reason,
            LocalDate ordered,
            LocalDate from,
            @Nullable LocalDate until,
            Map<Integer, Long> byGrade) {

        public long of(int grade) {
            return byGrade.getOrDefault(grade, 0L);
        }

        public long total() {
            return byGrade.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    static SuspensionReport of(List<ExcuseLists.Case> cases) {
        var suspended = cases.stream()
                .filter(one -> one.version().excuse() instanceof Suspension)
                .toList();
        var counted = suspended.stream()
                .collect(Collectors.groupingBy(
                        SuspensionReport::same,
                        TreeMap::new,
                        Collectors.groupingBy(one -> one.member().grade(), TreeMap::new, Collectors.counting())));
        return new SuspensionReport(
                suspended.stream()
                        .map(one -> one.member().grade())
                        .distinct()
                        .sorted()
                        .toList(),
                counted.entrySet().stream()
                        .map(entry -> new Line(
                                entry.getKey().reason(),
                                entry.getKey().ordered(),
                                entry.getKey().from(),
                                entry.getKey().until(),
                                entry.getValue()))
                        .toList());
    }

    /** With a mark of its encoding at the start, so that Excel reads it as UTF-8. */
    String csv(String school) {
        var head = "学校,理由,指示した日,始まり,終わり,"
                + grades.stream().map(grade -> grade + "年").collect(Collectors.joining(","))
                + (grades.isEmpty() ? "" : ",")
                + "計";
        return "\uFEFF"
                + lines.stream()
                        .map(line -> row(school, line))
                        .collect(Collectors.joining("\r\n", head + "\r\n", "\r\n"));
    }

    private String row(String school, Line line) {
        return String.join(
                        ",",
                        quoted(school),
                        quoted(line.reason()),
                        line.ordered().toString(),
                        line.from().toString())
                + ","
                + (line.until() == null ? "" : line.until())
                + ","
                + grades.stream().map(grade -> line.of(grade) + ",").collect(Collectors.joining())
                + line.total();
    }

    // 式として読まれる字で始まる病名は、字のまま渡す
    private static String quoted(String text) {
        var safe = text.matches("[=+\\-@\\t].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static Same same(ExcuseLists.Case one) {
        var excuse = one.version().excuse();
        return new Same(
                excuse.reason(), LocalDate.ofInstant(one.version().registered(), JAPAN), excuse.from(), excuse.until());
    }
}
