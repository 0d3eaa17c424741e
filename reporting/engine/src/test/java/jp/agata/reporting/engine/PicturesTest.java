package jp.agata.reporting.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import jp.agata.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PicturesTest {

    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, 0xFF8040);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        }
    }

    /** A few hundred bytes whose header promises more pixels than any memory holds. */
    private static byte[] bomb(int width, int height) throws IOException {
        var png = ByteBuffer.wrap(picture("png", 4, 4));
        png.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png.array(), 12, 17);
        png.putInt(29, (int) crc.getValue());
        return png.array();
    }

    private static void refused(byte[] upload, TemplateProblem expected) {
        assertThatThrownBy(() -> Pictures.accept(upload))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(expected));
    }

    @Test
    void soundPicturesAreDrawnAnew() throws IOException {
        for (var format : new String[] {"png", "jpeg"}) {
            var upload = picture(format, 40, 30);
            var hidden = "<script>alert(1)</script>".getBytes(UTF_8);
            var laden = Arrays.copyOf(upload, upload.length + hidden.length);
            System.arraycopy(hidden, 0, laden, upload.length, hidden.length);

            var accepted = Pictures.accept(laden);

            var drawn = ImageIO.read(new ByteArrayInputStream(accepted));
            assertThat(drawn.getWidth()).isEqualTo(40);
            assertThat(drawn.getHeight()).isEqualTo(30);
            assertThat(new String(accepted, UTF_8)).doesNotContain("script");
        }
    }

    @TestFactory
    Stream<DynamicTest> drawingsAreRefused() {
        return Map.of(
                        "svg-href",
                                "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"http://127.0.0.1:1/x\"/></svg>",
                        "svg-dtd", "<!DOCTYPE svg SYSTEM \"http://127.0.0.1:1/x.dtd\"><svg/>",
                        "svg-lolz", "<!DOCTYPE svg [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><svg>&b;</svg>",
                        "svg-use", "<svg><g id=\"a\"/><g id=\"b\"><use href=\"#a\"/><use href=\"#a\"/></g></svg>",
                        "gif", "GIF89a",
                        "empty", "")
                .entrySet()
                .stream()
                .map(drawing -> DynamicTest.dynamicTest(
                        drawing.getKey(),
                        () -> refused(drawing.getValue().getBytes(UTF_8), TemplateProblem.NOT_A_PICTURE)));
    }

    @Test
    void pixelBombIsRefusedByItsHeader() throws IOException {
        refused(bomb(20_000, 20_000), TemplateProblem.PICTURE_TOO_LARGE);
        refused(bomb(Integer.MAX_VALUE, 1), TemplateProblem.PICTURE_TOO_LARGE);
        refused(bomb(9_000, 9_000), TemplateProblem.PICTURE_TOO_LARGE);
    }

    @Test
    void brokenAndOverlongFilesAreRefused() throws IOException {
        refused(Arrays.copyOf(picture("png", 40, 30), 60), TemplateProblem.NOT_A_PICTURE);
        refused(new byte[Pictures.MAX_BYTES + 1], TemplateProblem.PICTURE_FILE_TOO_LARGE);
    }
}
