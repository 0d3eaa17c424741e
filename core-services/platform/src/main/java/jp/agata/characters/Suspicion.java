package jp.agata.characters;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A character that tells of one already lost, or that no name contains (要確認文字).
 *
 * @param position index of the char in the text, from 0
 */
public record Suspicion(Kind kind, int codePoint, int position) {

    public enum Kind {
        /** U+FFFD: an earlier program could not read it. */
        REPLACEMENT,
        /** 〓: 外字 was lost in print or conversion. */
        GETA,
        /** ? in a name: an earlier program could not write it. */
        QUESTION,
        /** Private use (外字): only the sender's machine knows its shape. */
        PRIVATE_USE,
        HALFWIDTH_KANA,
        EMOJI,
        /** Invisible: controls, zero width, direction overrides. */
        INVISIBLE
    }

    /** Everything suspicious in a person's name. */
    public static List<Suspicion> inName(String name) {
        return in(name, true);
    }

    /** Everything suspicious in other text, where a question mark is a question mark. */
    public static List<Suspicion> inText(String text) {
        return in(text, false);
    }

    /** The two bytes a CP932 file carries for this 外字, in hex. */
    public Optional<String> sourceBytes() {
        try {
            var bytes = StrictDecoder.WINDOWS_31J.newEncoder().encode(CharBuffer.wrap(Character.toString(codePoint)));
            return Optional.of(HexFormat.of().withUpperCase().formatHex(bytes.array(), 0, bytes.limit()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static List<Suspicion> in(String text, boolean name) {
        return IntStream.range(0, text.length())
                .filter(i -> i == 0 || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                .boxed()
                .flatMap(i ->
                        kindOf(text.codePointAt(i), name)
                                .map(kind -> new Suspicion(kind, text.codePointAt(i), i))
                                .stream())
                .toList();
    }

    private static Optional<Kind> kindOf(int c, boolean name) {
        if (c == 0xFFFD) {
            return Optional.of(Kind.REPLACEMENT);
        }
        if (c == 0x3013) {
            return Optional.of(Kind.GETA);
        }
        if (name && (c == '?' || c == 0xFF1F)) {
            return Optional.of(Kind.QUESTION);
        }
        if (Character.getType(c) == Character.PRIVATE_USE) {
            return Optional.of(Kind.PRIVATE_USE);
        }
        if (c >= 0xFF61 && c <= 0xFF9F) {
            return Optional.of(Kind.HALFWIDTH_KANA);
        }
        if (Character.isEmojiPresentation(c) || c >= 0x1F000 && Character.isExtendedPictographic(c)) {
            return Optional.of(Kind.EMOJI);
        }
        return isInvisible(c, name) ? Optional.of(Kind.INVISIBLE) : Optional.empty();
    }

    private static boolean isInvisible(int c, boolean name) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> name || c != '\t' && c != '\n' && c != '\r';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
