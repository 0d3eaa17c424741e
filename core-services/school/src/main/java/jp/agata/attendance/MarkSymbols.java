package jp.agata.attendance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The printed marks (出席簿の記号) of a board: how a {@link Mark} is written and read. */
public record MarkSymbols(Map<AttendanceCode, String> symbols, String late, String early, String missed) {

    public static final MarkSymbols STANDARD = new MarkSymbols(Map.of(), "チ", "ハ", "ケ");

    public record Entry(String symbol, String meaning) {}

    public MarkSymbols {
        var all = new EnumMap<AttendanceCode, String>(AttendanceCode.class);
        Arrays.stream(AttendanceCode.values()).forEach(code -> all.put(code, code.defaultSymbol()));
        all.putAll(symbols);
        symbols = Map.copyOf(all);
    }

    public String symbolOf(AttendanceCode code) {
        return symbols.getOrDefault(code, code.defaultSymbol());
    }

    public String print(Mark mark) {
        return symbolOf(mark.code())
                + (mark.late() ? late : "")
                + (mark.early() ? early : "")
                + (mark.missedPeriods() > 0 ? missed + mark.missedPeriods() : "");
    }

    /** Empty if no mark is written so; 停 is an infection unless a case says otherwise. */
    public Optional<Mark> read(String printed) {
        return marks().filter(mark -> print(mark).equals(printed)).findFirst();
    }

    /** Everything that can stand in a cell, blank included. */
    Stream<String> all() {
        return marks().map(this::print).distinct();
    }

    private Stream<Mark> marks() {
        return Arrays.stream(AttendanceCode.values()).map(Mark::of).flatMap(this::withFlags);
    }

    /** The bottom line of the register (凡例); codes written alike share one entry. */
    public List<Entry> legend() {
        var codes = Arrays.stream(AttendanceCode.values())
                .filter(code -> !symbolOf(code).isEmpty())
                .map(code -> new Entry(symbolOf(code), code.label()));
        var flags = Stream.of(new Entry(late, "遅刻"), new Entry(early, "早退"));
        return Stream.concat(codes, flags)
                .collect(Collectors.toMap(Entry::symbol, entry -> entry, MarkSymbols::alike, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Entry alike(Entry first, Entry second) {
        var common = first.meaning().replaceFirst("（.*", "");
        return second.meaning().startsWith(common) ? new Entry(first.symbol(), common) : first;
    }

    private Stream<Mark> withFlags(Mark mark) {
        if (!mark.isAttended()) {
            return Stream.of(mark);
        }
        var flags = Stream.of(
                mark,
                mark.arrivingLate(),
                mark.leavingEarly(),
                mark.arrivingLate().leavingEarly());
        return flags.flatMap(flagged -> IntStream.rangeClosed(0, 8)
                .mapToObj(n -> new Mark(flagged.code(), flagged.late(), flagged.early(), n, "", null)));
    }
}
