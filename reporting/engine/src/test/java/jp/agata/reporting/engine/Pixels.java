package jp.agata.reporting.engine;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Compares pictures of pages by their dark pixels. */
final class Pixels {

    private static final int DARK = 128;

    private Pixels() {}

    static BufferedImage of(byte[] pdf, int page, int dpi) {
        try {
            return PagePicture.image(pdf, page - 1, dpi);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isDark(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3 < DARK;
    }

    static int dark(BufferedImage image) {
        int dark = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += isDark(image, x, y) ? 1 : 0;
            }
        }
        return dark;
    }

    /** Pixels dark in one and light in the other, as a part of the dark ones of the first. */
    static double difference(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return 1;
        }
        int different = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                different += isDark(a, x, y) == isDark(b, x, y) ? 0 : 1;
            }
        }
        return (double) different / dark(a);
    }
}
