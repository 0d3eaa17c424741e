package jp.agata.characters;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.agata.characters.Decoding.Fault.*;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import jp.agata.characters.Decoding.Decoded;
import jp.agata.characters.Decoding.Encoding;
import jp.agata.characters.Decoding.Fault;
import jp.agata.characters.Decoding.Undecodable;

/**
 * Reads bytes by their mark, else as strict UTF-8, else as strict windows-31j, and refuses the whole when none fits.
 * It never guesses and never replaces a character.
 */
public final class StrictDecoder {

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private final byte[] bytes;

    private StrictDecoder(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Decoding decode(byte[] bytes) {
        return new StrictDecoder(bytes).decode();
    }

    /** Strict UTF-8 and nothing else, with or without a mark. */
    public static Decoding decodeUtf8(byte[] bytes) {
        var decoder = new StrictDecoder(bytes);
        var start = decoder.startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        return decoder.strictly(UTF_8, start, Encoding.UTF_8, UNKNOWN);
    }

    private Decoding decode() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return strictly(UTF_8, 3, Encoding.UTF_8, BOM_MISMATCH);
        }
        if (startsWith(0xFF, 0xFE)) {
            return strictly(UTF_16LE, 2, Encoding.UTF_16LE, BOM_MISMATCH);
        }
        if (startsWith(0xFE, 0xFF)) {
            return strictly(UTF_16BE, 2, Encoding.UTF_16BE, BOM_MISMATCH);
        }
        return withoutMark();
    }

    private Decoding withoutMark() {
        if (hasNulsAllOver()) {
            return new Undecodable(UNKNOWN, 1, 1, 0);
        }
        if (malformedAt(UTF_8, 0) < 0) {
            return strictly(UTF_8, 0, Encoding.UTF_8, UNKNOWN);
        }
        var stranger = MixedLines.firstStranger(bytes);
        if (stranger >= 0) {
            return at(MIXED, stranger);
        }
        return strictly(WINDOWS_31J, 0, Encoding.CP932, UNKNOWN);
    }

    private Decoding strictly(Charset charset, int start, Encoding encoding, Fault fault) {
        var malformed = malformedAt(charset, start);
        if (malformed >= 0) {
            return at(isCutAtEnd(charset, malformed) ? TRUNCATED : fault, malformed);
        }
        var text = new String(bytes, start, bytes.length - start, charset);
        var control = firstControl(text);
        return control < 0
                ? new Decoded(text, encoding)
                : at(CONTROL, start + text.substring(0, control).getBytes(charset).length);
    }

    /** Offset of the first byte that the charset cannot read, or -1. */
    private int malformedAt(Charset charset, int start) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes, start, bytes.length - start);
        var output = CharBuffer.allocate(bytes.length + 1);
        var result = decoder.decode(input, output, true);
        return result.isError() ? input.position() : -1;
    }

    private boolean isCutAtEnd(Charset charset, int malformed) {
        return !charset.equals(UTF_16LE)
                && !charset.equals(UTF_16BE)
                && Lead.of(bytes[malformed], charset) > bytes.length - malformed;
    }

    /** UTF-16 without a mark: every comma and digit carries a NUL. */
    private boolean hasNulsAllOver() {
        var nuls = 0;
        for (var b : bytes) {
            nuls += b == 0 ? 1 : 0;
        }
        return nuls > 1 && nuls >= bytes.length / 50;
    }

    private static int firstControl(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7F) {
                return i;
            }
        }
        return -1;
    }

    private Undecodable at(Fault fault, int offset) {
        var place = CsvPlace.of(bytes, offset);
        return new Undecodable(fault, place.line(), place.cell(), offset);
    }

    private boolean startsWith(int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
