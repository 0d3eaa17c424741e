package jp.agata.identity.vault;

import java.util.Locale;

/** Sizes as people read them. */
final class Sizes {

    private static final int KILO = 1024;

    private Sizes() {}

    static String of(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO
                ? "%d KB".formatted((bytes + KILO - 1) / KILO)
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }
}
