package jp.agata.characters;

/** What strict reading of bytes came to: the text and how it was written, or the place where it cannot be read. */
public sealed interface Decoding {

    /** Ways of writing that are told apart by the bytes alone. */
    enum Encoding {
        UTF_8("UTF-8"),
        UTF_16LE("UTF-16LE"),
        UTF_16BE("UTF-16BE"),
        CP932("CP932（Shift_JIS）");

        private final String label;

        Encoding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    enum Fault {
        /** No encoding fits, or NUL bytes all over: UTF-16 without a mark. */
        UNKNOWN,
        /** Some lines are UTF-8, others CP932. */
        MIXED,
        /** The last character is cut in the middle. */
        TRUNCATED,
        /** A byte order mark that the bytes after it contradict. */
        BOM_MISMATCH,
        /** A control character no text contains. */
        CONTROL
    }

    /** @param text without the byte order mark */
    record Decoded(String text, Encoding encoding) implements Decoding {}

    /**
     * @param line line of the file, from 1
     * @param cell comma-separated cell of the line, from 1
     * @param offset byte offset in the file, from 0
     */
    record Undecodable(Fault fault, int line, int cell, int offset) implements Decoding {}
}
