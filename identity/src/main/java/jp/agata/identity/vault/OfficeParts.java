package jp.agata.identity.vault;

import static jp.agata.identity.vault.VaultProblem.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The written parts of a docx, xlsx or pptx by their names. Macros and files within the file are refused; so is one
 * that grows beyond measure when unpacked.
 *
 * @param pictures whether it has any
 */
record OfficeParts(SortedMap<String, byte[]> written, boolean pictures) {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 200L << 20;

    static OfficeParts of(byte[] bytes) {
        var written = new TreeMap<String, byte[]>();
        var pictures = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var parts = 0;
            var room = MOST_BYTES;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                refuseWhatRunsOrHides(name);
                if (++parts > MOST_PARTS) {
                    throw FILE_TOO_LARGE_INSIDE.with();
                }
                var content = read(zip, room);
                room -= content.length;
                if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                    written.put(name, content);
                }
                pictures |= name.contains("/media/");
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw FILE_BROKEN.with();
        } catch (IOException e) {
            throw FILE_BROKEN.with();
        }
        if (!written.containsKey("[content_types].xml")) {
            throw FILE_PACKAGE.with();
        }
        return new OfficeParts(written, pictures);
    }

    private static void refuseWhatRunsOrHides(String name) {
        if (name.contains("vbaproject") || name.contains("activex")) {
            throw FILE_MACRO.with();
        }
        if (name.contains("/embeddings/") || name.contains("afchunk")) {
            throw FILE_WITHIN.with();
        }
    }

    private static byte[] read(InputStream in, long room) throws IOException {
        var content = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            content.write(buffer, 0, count);
            if (content.size() > room) {
                throw FILE_TOO_LARGE_INSIDE.with();
            }
        }
        return content.toByteArray();
    }
}
