package jp.agata.attendance;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A reason for being away, late or early as people write it, and the mark it is in the register (理由 → 出席簿の記号). */
record Reason(String wording, Meaning meaning) {

    /**
     * What a reason can mean.
     *
     * @param key {@code LATE}, {@code EARLY}, or the name of a code
     */
    record Meaning(String key, Mark mark) {

        private static final List<Meaning> ALL = Stream.concat(
                        Arrays.stream(AttendanceCode.values())
                                .filter(code -> code != AttendanceCode.PRESENT && code != AttendanceCode.CLASS_CLOSURE)
                                .map(code -> new Meaning(code.name(), Mark.of(code))),
                        Stream.of(
                                new Meaning("LATE", Mark.PRESENT.arrivingLate()),
                                new Meaning("EARLY", Mark.PRESENT.leavingEarly())))
                .toList();

        static List<Meaning> all() {
            return ALL;
        }

        static Optional<Meaning> of(String key) {
            return ALL.stream().filter(one -> one.key.equals(key)).findFirst();
        }

        static Meaning of(Mark mark) {
            return ALL.stream()
                    .filter(one -> one.mark.equals(mark))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No reason means " + mark));
        }

        public String label() {
            return MarkFace.of(mark).spoken();
        }
    }

    /** 発熱/SICK, 寝坊/LATE */
    static Reason parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("agata.attendance.reasons needs 理由/code: " + text);
        }
        return new Reason(
                parts[0],
                Meaning.of(parts[1]).orElseThrow(() -> new IllegalArgumentException("No reason means that: " + text)));
    }

    /** Whether it is the same to a reader: full-width, half-width and blanks make no other reason. */
    boolean isCalled(String written) {
        return folded(wording).equals(folded(written));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
