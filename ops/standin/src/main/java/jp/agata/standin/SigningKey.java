package jp.agata.standin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key the ID tokens are signed with, kept in a file only its owner may read. */
final class SigningKey {

    private SigningKey() {}

    static JWKSet generated() throws JOSEException {
        var key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
        return new JWKSet(key);
    }

    static JWKSet keptIn(Path file) throws IOException, JOSEException, ParseException {
        if (Files.exists(file)) {
            return new JWKSet(RSAKey.parse(Files.readString(file)));
        }
        var keys = generated();
        Files.createDirectories(file.toAbsolutePath().getParent());
        write(file, keys.getKeys().getFirst().toJSONString());
        return keys;
    }

    // Written whole and then moved: a killed process must not leave half a key that stops every later start.
    private static void write(Path file, String content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var unfinished = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        "key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "key", ".new");
        Files.writeString(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
