package jp.agata.characters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/** How many bytes a character announces by its first byte. */
final class Lead {

    private Lead() {}

    static int of(byte first, Charset charset) {
        var b = first & 0xFF;
        return charset.equals(UTF_8) ? utf8(b) : cp932(b);
    }

    private static int utf8(int b) {
        if (b >= 0xF0 && b <= 0xF4) {
            return 4;
        }
        if (b >= 0xE0) {
            return b < 0xF0 ? 3 : 1;
        }
        return b >= 0xC2 ? 2 : 1;
    }

    private static int cp932(int b) {
        return b >= 0x81 && b <= 0x9F || b >= 0xE0 && b <= 0xFC ? 2 : 1;
    }
}
