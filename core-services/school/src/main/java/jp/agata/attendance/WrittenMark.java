package jp.agata.attendance;

import java.text.Normalizer;

/** A cell of a register kept elsewhere. */
sealed interface WrittenMark {

    /** A mark, blank for 出席. */
    record Entered(Mark mark) implements WrittenMark {}

    /** 休: there the day is off. */
    record DayOff() implements WrittenMark {}

    /** ／: there the child is not in attendance. */
    record NotHere() implements WrittenMark {}

    record Unknown() implements WrittenMark {}

    static WrittenMark read(String written, MarkSymbols symbols) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return switch (plain) {
            case "休" -> new DayOff();
            case "/" -> new NotHere();
            default ->
                symbols.read(plain.equals("出") ? "" : plain)
                        .<WrittenMark>map(Entered::new)
                        .orElseGet(Unknown::new);
        };
    }
}
