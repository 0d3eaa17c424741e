package jp.agata.characters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a file in which someone pasted lines of another encoding. Such lines may well decode, into nonsense. */
final class MixedLines {

    private final byte[] bytes;
    private final List<Integer> utf8 = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();

    private MixedLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Offset of the first multi-byte character that is not written like most lines, or -1 when all lines agree. */
    static int firstStranger(byte[] bytes) {
        return new MixedLines(bytes).firstStranger();
    }

    private int firstStranger() {
        var start = 0;
        for (var i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r') {
                sort(start, i);
                start = i + 1;
            }
        }
        if (utf8.isEmpty() || others.isEmpty()) {
            return -1;
        }
        return (utf8.size() <= others.size() ? utf8 : others).getFirst();
    }

    private void sort(int start, int end) {
        var first = start;
        while (first < end && bytes[first] >= 0) {
            first++;
        }
        if (first < end) {
            (isJapaneseUtf8(first, end) ? utf8 : others).add(first);
        }
    }

    private boolean isJapaneseUtf8(int start, int end) {
        return decoded(start, end)
                .filter(text -> text.codePoints().filter(c -> c >= 0x80).allMatch(MixedLines::isJapanese))
                .isPresent();
    }

    private Optional<String> decoded(int start, int end) {
        try {
            return Optional.of(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Half-width kana of CP932 can look like two-byte UTF-8; three bytes that come out Japanese are no accident. */
    private static boolean isJapanese(int c) {
        return c >= 0x2000 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFFEF || c >= 0x20000;
    }
}
