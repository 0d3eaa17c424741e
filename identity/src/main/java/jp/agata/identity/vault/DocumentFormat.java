package jp.agata.identity.vault;

import static jp.agata.identity.vault.VaultProblem.*;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a file is by its first bytes, and the endings such a file may have. */
enum DocumentFormat {
    TEXT("txt", "csv", "tsv", "md"),
    OFFICE("docx", "xlsx", "pptx"),
    PDF("pdf");

    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PORTABLE = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] GIF = {'G', 'I', 'F', '8'};

    private final Set<String> endings;

    DocumentFormat(String... endings) {
        this.endings = Set.of(endings);
    }

    /** Of a file that can be looked through; any other is refused with what to do instead. */
    static DocumentFormat of(String fileName, byte[] bytes) {
        var format = byContent(bytes);
        var name = fileName.toLowerCase(Locale.ROOT);
        if (!format.endings.contains(name.substring(name.lastIndexOf('.') + 1))) {
            throw FILE_NAME_DIFFERS.with(
                    String.join("・", format.endings.stream().sorted().toList()));
        }
        return format;
    }

    private static DocumentFormat byContent(byte[] bytes) {
        if (bytes.length == 0) {
            throw FILE_EMPTY.with();
        }
        if (starts(bytes, OLD_OFFICE)) {
            throw FILE_OLD_OR_LOCKED.with();
        }
        if (starts(bytes, PNG) || starts(bytes, JPEG) || starts(bytes, GIF)) {
            throw FILE_PICTURE.with();
        }
        return starts(bytes, ZIP) ? OFFICE : starts(bytes, PORTABLE) ? PDF : TEXT;
    }

    private static boolean starts(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
