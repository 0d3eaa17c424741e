package jp.agata.sheet;

import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    EMPTY,
    TEXT,
    WORKBOOK,
    OLD_WORKBOOK,
    PACKAGE;

    static FileKind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_WORKBOOK;
        }
        if (!startsWith(bytes, 'P', 'K', 3, 4) && !startsWith(bytes, 'P', 'K', 5, 6)) {
            return TEXT;
        }
        return contains(bytes, "[Content_Types].xml") || contains(bytes, "xl/workbook.xml") ? WORKBOOK : PACKAGE;
    }

    /** Does the name claim a text file? Then a workbook inside was renamed, and the person should know. */
    static boolean isNamedText(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".txt");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, String ascii) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(ascii);
    }
}
