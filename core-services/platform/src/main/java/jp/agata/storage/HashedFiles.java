package jp.agata.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.agata.storage.Storage.Hash;

/** Files of one owner, named by content. A file appears whole or not at all. */
record HashedFiles(Path directory) {

    Hash put(byte[] content) {
        var hash = new Hash(HexFormat.of().formatHex(sha256(content)));
        var place = place(hash);
        try {
            if (!Files.exists(place)) {
                write(place, content);
            }
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] get(Hash hash) {
        try {
            return Files.readAllBytes(place(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Hash hash) {
        try {
            Files.deleteIfExists(place(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path place, byte[] content) throws IOException {
        Files.createDirectories(place.getParent());
        var temporary = Files.createTempFile(place.getParent(), ".new", "");
        Files.write(temporary, content);
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path place(Hash hash) {
        var name = hash.value();
        return directory.resolve(name.substring(0, 2)).resolve(name);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
