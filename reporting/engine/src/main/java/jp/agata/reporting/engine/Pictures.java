package jp.agata.reporting.engine;

import static jp.agata.reporting.engine.TemplateProblem.NOT_A_PICTURE;
import static jp.agata.reporting.engine.TemplateProblem.PICTURE_FILE_TOO_LARGE;
import static jp.agata.reporting.engine.TemplateProblem.PICTURE_TOO_LARGE;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Accepts pictures for forms (校章・写真): raster only, the size read from the header before anything is unpacked, and drawn
 * anew, so that nothing of the uploaded file but its pixels is ever stored or printed. SVG is refused: drawing it can
 * hang without end.
 */
public final class Pictures {

    static final int MAX_BYTES = 10_000_000;
    static final int MAX_SIDE = 10_000;
    static final int MAX_MEGAPIXELS = 16;

    private static final List<String> FORMATS = List.of("png", "jpeg");

    private Pictures() {}

    /** The picture as a fresh PNG (from PNG) or JPEG (from JPEG). Refuses by {@link TemplateProblem}. */
    public static byte[] accept(byte[] upload) {
        if (upload.length > MAX_BYTES) {
            throw PICTURE_FILE_TOO_LARGE.with(MAX_BYTES / 1_000_000);
        }
        for (var format : FORMATS) {
            if (hasSignature(format, upload)) {
                return redrawn(format, upload);
            }
        }
        throw NOT_A_PICTURE.with();
    }

    private static boolean hasSignature(String format, byte[] upload) {
        int[] signature = format.equals("png") ? new int[] {0x89, 'P', 'N', 'G'} : new int[] {0xFF, 0xD8, 0xFF};
        if (upload.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((upload[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] redrawn(String format, byte[] upload) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(stream, true, true);
            checkSize(reader.getWidth(0), reader.getHeight(0));
            return written(format, reader.read(0));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // whatever the decoder stumbles over: the file is not a sound picture
            throw (RuntimeException) NOT_A_PICTURE.with().initCause(e);
        } finally {
            reader.dispose();
        }
    }

    private static void checkSize(int width, int height) {
        boolean tooMany = (long) width * height > MAX_MEGAPIXELS * 1_000_000L;
        if (tooMany || width > MAX_SIDE || height > MAX_SIDE) {
            throw PICTURE_TOO_LARGE.with(width, height, MAX_MEGAPIXELS);
        }
    }

    private static byte[] written(String format, BufferedImage picture) {
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var fresh = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        var graphics = fresh.createGraphics();
        graphics.drawImage(picture, 0, 0, format.equals("png") ? null : Color.WHITE, null);
        graphics.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(fresh, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
