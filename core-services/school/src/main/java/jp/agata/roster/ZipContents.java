package jp.agata.roster;

import static jp.agata.roster.Code.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.agata.sheet.Finding;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a ZIP into memory, trusting nothing it says of itself: every byte that comes out is counted, and the first
 * thing out of order refuses the whole. No name of an entry ever becomes a path.
 */
final class ZipContents {

    private static final int MAX_ENTRIES = 40;
    private static final long MAX_TOTAL = 64L << 20;
    private static final long MAX_RATIO = 100;
    private static final long RATIO_MATTERS_FROM = 1L << 20;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final List<Finding> findings;
    private long total;

    private ZipContents(List<Finding> findings) {
        this.findings = findings;
    }

    /** Contents by name, or nothing and the reason among the findings. */
    static Optional<Map<String, byte[]>> read(byte[] bytes, List<Finding> findings) {
        var contents = new ZipContents(findings);
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            var entries = java.util.Collections.list(zip.getEntriesInPhysicalOrder());
            return contents.checkNames(entries) && contents.unpack(zip, entries)
                    ? Optional.of(contents.contents)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            findings.add(Finding.ofFile(ZIP_CORRUPT, ""));
            return Optional.empty();
        }
    }

    private boolean checkNames(List<ZipArchiveEntry> entries) {
        if (entries.size() > MAX_ENTRIES) {
            return refuse(ZIP_TOO_MANY, "", MAX_ENTRIES);
        }
        for (var entry : entries) {
            if (leadsOutside(entry)) {
                return refuse(ZIP_PATH, entry.getName());
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return refuse(ZIP_ENCRYPTED, entry.getName());
            }
        }
        return true;
    }

    private static boolean leadsOutside(ZipArchiveEntry entry) {
        var name = entry.getName();
        return name.startsWith("/")
                || name.contains("\\")
                || name.indexOf('\0') >= 0
                || DRIVE.matcher(name).matches()
                || List.of(name.split("/")).contains("..")
                || entry.isUnixSymlink();
    }

    private boolean unpack(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        for (var entry : entries) {
            if (!entry.isDirectory() && !unpack(zip, entry)) {
                return false;
            }
        }
        return true;
    }

    private boolean unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try (var in = zip.getInputStream(entry)) {
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                total += n;
                if (out.size() > RATIO_MATTERS_FROM && out.size() > entry.getCompressedSize() * MAX_RATIO) {
                    return refuse(ZIP_RATIO, entry.getName(), MAX_RATIO);
                }
                if (total > MAX_TOTAL || out.size() > entry.getSize()) {
                    return refuse(ZIP_SIZE, entry.getName(), entry.getSize());
                }
            }
        }
        if (out.size() != entry.getSize()) {
            return refuse(ZIP_SIZE, entry.getName(), entry.getSize());
        }
        return contents.putIfAbsent(entry.getName(), out.toByteArray()) == null
                || refuse(ZIP_DUPLICATE, entry.getName());
    }

    private boolean refuse(Code code, String entry, Object... arguments) {
        findings.add(Finding.ofFile(code, entry, arguments));
        return false;
    }
}
