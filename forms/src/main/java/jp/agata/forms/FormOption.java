package jp.agata.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.agata.characters.Graphemes;

/** A setting (条件) that a form asks for beside its preview. Its name stands in addresses and in what is kept of a choice. */
public sealed interface FormOption {

    String name();

    String label();

    /** Before anybody has chosen. */
    List<String> initially();

    /** What was given, as it is kept; refused by a problem that names the field. */
    List<String> checked(List<String> given);

    /** On or off. */
    record Toggle(String name, String label, boolean on) implements FormOption {

        static final String ON = "true";

        @Override
        public List<String> initially() {
            return on ? List.of(ON) : List.of();
        }

        @Override
        public List<String> checked(List<String> given) {
            return given.contains(ON) ? List.of(ON) : List.of();
        }
    }

    /**
     * One of several.
     *
     * @param entries the first, of no value, is chosen at first
     */
    record Choice(String name, String label, List<Entry> entries) implements FormOption {

        public record Entry(String value, String label) {}

        @Override
        public List<String> initially() {
            return List.of();
        }

        @Override
        public List<String> checked(List<String> given) {
            var chosen = given.stream().filter(value -> !value.isEmpty()).toList();
            if (chosen.stream()
                    .anyMatch(value ->
                            entries.stream().noneMatch(entry -> entry.value().equals(value)))) {
                throw FormProblem.NO_SUCH_CHOICE.with(label);
            }
            return chosen.stream().limit(1).toList();
        }
    }

    /**
     * Short words in a row, such as headings of columns. One left empty keeps its place.
     *
     * @param count at most so many
     * @param length characters of each, as a person counts them
     */
    record Words(String name, String label, int count, int length) implements FormOption {

        @Override
        public List<String> initially() {
            return List.of();
        }

        @Override
        public List<String> checked(List<String> given) {
            var words = new ArrayList<>(given.stream().map(String::strip).toList());
            while (!words.isEmpty() && words.getLast().isEmpty()) {
                words.removeLast();
            }
            if (words.size() > count) {
                throw FormProblem.TOO_MANY_WORDS.with(label, text(count));
            }
            IntStream.range(0, words.size()).forEach(at -> check(words.get(at), at + 1));
            return List.copyOf(words);
        }

        public boolean isTooLong(String word) {
            return Graphemes.count(word.strip()) > length;
        }

        public boolean isUnprintable(String word) {
            return word.strip().codePoints().anyMatch(Words::isRefused);
        }

        private void check(String word, int place) {
            if (isTooLong(word)) {
                throw FormProblem.WORD_TOO_LONG.with(label, text(place), word, text(length));
            }
            if (isUnprintable(word)) {
                throw FormProblem.WORD_NOT_PRINTABLE.with(label, text(place));
            }
        }

        private static boolean isRefused(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.PRIVATE_USE,
                        Character.SURROGATE,
                        Character.UNASSIGNED -> true;
                default -> Character.isEmojiPresentation(character);
            };
        }

        private static String text(int number) {
            return Integer.toString(number);
        }
    }
}
