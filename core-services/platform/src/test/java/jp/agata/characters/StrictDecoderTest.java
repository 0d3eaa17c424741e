package jp.agata.characters;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import jp.agata.characters.Decoding.Decoded;
import jp.agata.characters.Decoding.Encoding;
import jp.agata.characters.Decoding.Fault;
import jp.agata.characters.Decoding.Undecodable;
import org.junit.jupiter.api.Test;

class StrictDecoderTest {

    private static final Charset CP932 = Charset.forName("windows-31j");

    @Test
    void marksDecide() {
        assertThat(StrictDecoder.decode(join(bytes(0xEF, 0xBB, 0xBF), "氏名,𠮷".getBytes(UTF_8))))
                .isEqualTo(new Decoded("氏名,𠮷", Encoding.UTF_8));
        assertThat(StrictDecoder.decode(join(bytes(0xFF, 0xFE), "氏名".getBytes(UTF_16LE))))
                .isEqualTo(new Decoded("氏名", Encoding.UTF_16LE));
        assertThat(StrictDecoder.decode(join(bytes(0xFE, 0xFF), "氏名".getBytes(UTF_16BE))))
                .isEqualTo(new Decoded("氏名", Encoding.UTF_16BE));
    }

    @Test
    void withoutMarkUtf8ThenCp932() {
        assertThat(StrictDecoder.decode("氏名".getBytes(UTF_8))).isEqualTo(new Decoded("氏名", Encoding.UTF_8));
        assertThat(StrictDecoder.decode("髙﨑①㈱".getBytes(CP932))).isEqualTo(new Decoded("髙﨑①㈱", Encoding.CP932));
        assertThat(StrictDecoder.decode(bytes(0xFB, 0xFC))).isEqualTo(new Decoded("髙", Encoding.CP932));
    }

    @Test
    void everyDefinedCharacterOfCp932IsReadAsItself() {
        for (var lead = 0x81; lead <= 0xFC; lead++) {
            for (var trail = 0x40; trail <= 0xFC; trail++) {
                var pair = bytes(lead, trail, lead, trail, '\n', 0x88, 0x9F);
                var text = new String(bytes(lead, trail), CP932);
                if (text.length() == 1 && text.charAt(0) != '\uFFFD' && (lead < 0xA0 || lead > 0xDF)) {
                    assertThat(StrictDecoder.decode(pair)).isEqualTo(new Decoded(text + text + "\n亜", Encoding.CP932));
                }
            }
        }
    }

    @Test
    void oneStrayLineIsFoundInEitherDirection() {
        var cp932 = "学年,氏名\n1,田中\n".getBytes(CP932);
        assertThat(StrictDecoder.decode(join(cp932, "2,鈴木\n".getBytes(UTF_8))))
                .isEqualTo(new Undecodable(Fault.MIXED, 3, 2, cp932.length + 2));
        var utf8 = "学年,氏名\n1,田中\n".getBytes(UTF_8);
        assertThat(StrictDecoder.decode(join(utf8, "2,鈴木\n".getBytes(CP932))))
                .isEqualTo(new Undecodable(Fault.MIXED, 3, 2, utf8.length + 2));
    }

    @Test
    void halfwidthKanaThatLooksLikeUtf8IsNoMixture() {
        var text = "氏名\nﾃｱ,x\n";
        assertThat(StrictDecoder.decode(text.getBytes(CP932))).isEqualTo(new Decoded(text, Encoding.CP932));
    }

    @Test
    void cutEndIsTruncation() {
        assertThat(StrictDecoder.decode(join("a,田中".getBytes(CP932), bytes(0x93))))
                .isEqualTo(new Undecodable(Fault.TRUNCATED, 1, 2, 6));
    }

    @Test
    void controlsAndMissingMarksAreRefused() {
        assertThat(StrictDecoder.decode("ab\ncdefghijklmnopqrstuvwxyz0123456789\n\0".getBytes(UTF_8)))
                .isEqualTo(new Undecodable(Fault.CONTROL, 3, 1, 38));
        assertThat(StrictDecoder.decode("学年,組\n1,2".getBytes(UTF_16LE)))
                .isInstanceOfSatisfying(
                        Undecodable.class, u -> assertThat(u.fault()).isEqualTo(Fault.UNKNOWN));
        assertThat(StrictDecoder.decode(join(bytes(0xEF, 0xBB, 0xBF), "田中,a".getBytes(CP932))))
                .isEqualTo(new Undecodable(Fault.BOM_MISMATCH, 1, 1, 3));
        assertThat(StrictDecoder.decode(bytes(0x41, 0xFF, 0xFF, 0x41)))
                .isInstanceOfSatisfying(
                        Undecodable.class, u -> assertThat(u.fault()).isEqualTo(Fault.UNKNOWN));
    }

    private static byte[] bytes(int... values) {
        var out = new ByteArrayOutputStream();
        for (var value : values) {
            out.write(value);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] a, byte[] b) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }
}
